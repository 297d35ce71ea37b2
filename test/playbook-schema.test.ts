import { readdir, readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { playbookJsonSchema } from "@/lib/core/playbook/json-schema";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";

const SCHEMA = "public/playbook.schema.json";
const PLAYBOOKS = (await readdir("public/playbooks", { recursive: true })).filter((name) =>
  name.endsWith(".json"),
);

describe("the published playbook schema", () => {
  it("is what the code accepts (npm run schema writes it anew)", async () => {
    const generated = `${JSON.stringify(playbookJsonSchema(), null, 2)}\n`;
    if (process.env.HANDRAIL_WRITE_SCHEMA) await writeFile(SCHEMA, generated);
    expect(await readFile(SCHEMA, "utf8")).toBe(generated);
  });

  it.each(PLAYBOOKS)("and the playbook %s fit each other", async (name) => {
    const result = parsePlaybook(await readFile(`public/playbooks/${name}`, "utf8"));
    expect(result).toMatchObject({ ok: true });
  });
});

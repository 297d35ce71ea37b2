import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { dictionary } from "@/lib/core/export/dictionary";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";

describe("the documents", () => {
  it("show a playbook that can be published as it stands", async () => {
    const text = await readFile("docs/try-your-crm.md", "utf8");
    const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
    expect(parsePlaybook(example)).toMatchObject({ ok: true });
  });

  it("define every figure of the exports, in both languages", async () => {
    const text = await readFile("docs/metrics.md", "utf8");
    for (const { definition } of dictionary) {
      expect(text).toContain(definition.en);
      expect(text).toContain(definition["zh-CN"]);
    }
  });
});

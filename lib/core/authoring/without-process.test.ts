import { expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import { goesAlong, withoutProcess } from "./without-process";

const parsed = parsePlaybook(readFileSync("public/playbooks/demo.json", "utf8"));
if (!parsed.ok) throw new Error("The demo playbook is wrong.");
const { playbook } = parsed;

it("whatever process goes, what is left is a playbook without a word of it", () => {
  expect(playbook.processes.length).toBeGreaterThan(1);
  for (const { id } of playbook.processes) {
    const next = withoutProcess(playbook, id, 9);
    expect(parsePlaybook(JSON.stringify(next))).toMatchObject({ ok: true });
    expect(next.version).toBe(9);
    expect(JSON.stringify([next.training, next.changes, next.oldTools])).not.toContain(
      `"process":"${id}"`,
    );
    expect(next.sites).toEqual(playbook.sites);
  }
});

it("tells how much goes along", () => {
  const all = playbook.processes.map(({ id }) => goesAlong(playbook, id));
  const sum = (what: "training" | "changes" | "oldTools") =>
    all.reduce((total, each) => total + each[what], 0);
  const about = <Item extends { process?: string | undefined }>(items: readonly Item[]) =>
    items.filter(({ process }) => process !== undefined).length;
  expect(sum("training")).toBe(about(playbook.training));
  expect(sum("changes")).toBe(playbook.changes.length);
  expect(sum("oldTools")).toBe(playbook.oldTools.length);
});

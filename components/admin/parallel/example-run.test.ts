import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import { exampleRun } from "./example-run";

const demo = readFileSync("public/playbooks/demo.json", "utf8");

describe("the example of a parallel run", () => {
  it("can be published as it stands, on a page of the playbook", () => {
    const before = parsePlaybook(demo);
    if (!before.ok) throw new Error("the demo is a playbook");
    const run = exampleRun(before.playbook, "2026-03-02");
    const after = parsePlaybook(
      JSON.stringify({ ...(JSON.parse(demo) as object), parallelRuns: [run] }),
    );
    expect(after).toMatchObject({ ok: true });
    const pages = before.playbook.sites.flatMap((site) => site.pages);
    const about = pages.find(({ record }) => record !== undefined);
    expect(JSON.stringify(run)).toContain(`"page":"${about?.id}"`);
  });

  it("names no page where none is about a record", () => {
    const before = parsePlaybook(demo);
    if (!before.ok) throw new Error("the demo is a playbook");
    const sites = before.playbook.sites.map((site) => ({
      ...site,
      pages: site.pages.map(({ record: _record, ...page }) => page),
    }));
    expect(JSON.stringify(exampleRun({ ...before.playbook, sites }, "2026-03-02"))).not.toContain(
      "seen",
    );
  });
});

import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../playbook/parse-playbook";
import { withSuggestions } from "./accept";
import { placedAnchors } from "./placed-anchor";
import { chengdu, noteDescriptor } from "@/test/given";

const suggestion = {
  watch: "log-visit/write-note",
  part: "step",
  descriptor: noteDescriptor,
} as const;

describe("an accepted suggestion", () => {
  it("makes the next version, which can be published", () => {
    const next = withSuggestions(chengdu, [suggestion]);
    expect(next.version).toBe(chengdu.version + 1);
    expect(checkPlaybook(JSON.parse(JSON.stringify(next)))).toMatchObject({ ok: true });
  });

  it("changes the anchor it is about, and no other", () => {
    const before = placedAnchors(chengdu);
    const after = placedAnchors(withSuggestions(chengdu, [suggestion]));
    const changed = after.filter(({ fingerprint }, at) => fingerprint !== before[at]?.fingerprint);
    expect(changed.map(({ watch, part }) => [watch, part])).toEqual([
      ["log-visit/write-note", "step"],
    ]);
    expect(changed[0]?.anchor).toEqual({ selectors: [], labels: [], descriptor: noteDescriptor });
  });

  it("about a part that the step does not have changes nothing but the version", () => {
    const next = withSuggestions(chengdu, [{ ...suggestion, part: "control" }]);
    expect(next).toEqual({ ...chengdu, version: chengdu.version + 1 });
  });
});

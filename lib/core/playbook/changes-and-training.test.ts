import { describe, expect, it } from "vitest";
import { chengduSource } from "@/test/given";
import { changes, training } from "@/test/learning";
import { checkPlaybook } from "./parse-playbook";

const problemsOf = (more: object) => {
  const result = checkPlaybook({ ...chengduSource, ...more });
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`);
};
const change = changes[0];
const clip = training[0];

describe("changes and training of a playbook", () => {
  it("may be left out, as in files from before there were any", () => {
    const result = checkPlaybook(chengduSource);
    expect(result.ok && [result.playbook.changes, result.playbook.training]).toEqual([[], []]);
  });

  it("are taken as a company writes them", () => {
    expect(problemsOf({ changes, training })).toEqual([]);
  });

  it.each([
    [{ since: "2026-02-30" }, "changes[0].since: day"],
    [{ since: "5.1.2026" }, "changes[0].since: day"],
    [{ process: "no-such" }, "changes[0].process: unknown-process"],
    [{ step: "no-such" }, "changes[0].step: unknown-step"],
    [{ departments: ["hr"] }, "changes[0].departments[0]: unknown-department"],
    [{ where: { ...change?.where, page: "hr" } }, "changes[0].where.page: unknown-page"],
    [{ now: { en: "Only English" } }, "changes[0].now.zh-CN: language-missing"],
    [{ html: "<b>" }, "changes[0].html: unknown-key"],
  ])("a change with %j is refused", (wrong, problem) => {
    expect(problemsOf({ changes: [{ ...change, ...wrong }] })).toEqual([problem]);
  });

  it.each([
    [{ url: "javascript:alert(1)" }, "training[0].url: link"],
    [{ url: undefined }, "training[0]: training-place"],
    [{ file: "training/a.html" }, "training[0]: training-place"],
    [{ url: undefined, file: "training/../options.html" }, "training[0].file: training-file"],
    [{ url: undefined, file: "options.html" }, "training[0].file: training-file"],
    [{ url: undefined, file: "training/a.html?x=1" }, "training[0].file: training-file"],
    [{ kind: "game" }, "training[0].kind: value"],
    [{ process: undefined }, "training[0].step: unknown-step"],
    [{ minutes: 0 }, "training[0].minutes: too-small"],
  ])("training with %j is refused", (wrong, problem) => {
    expect(problemsOf({ training: [{ ...clip, ...wrong }] })).toEqual([problem]);
  });

  it("have ids of their own", () => {
    expect(problemsOf({ changes: [change, change], training: [clip, clip] })).toEqual([
      "changes[1].id: duplicate-id",
      "training[1].id: duplicate-id",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { chengduSource } from "@/test/given";
import { checkPlaybook } from "./parse-playbook";

const trial = { seed: "spring", from: "2026-03-01", until: "2026-03-31" };

function problemsOf(holdOut: object): string[] {
  const checked = checkPlaybook({ ...chengduSource, prompting: { holdOut } });
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path}: ${code}`);
}

describe("a trial of whether prompts help", () => {
  it("is of half of the departments and of all processes, unless it says otherwise", () => {
    const checked = checkPlaybook({ ...chengduSource, prompting: { holdOut: trial } });
    expect(checked.ok && checked.playbook.prompting.holdOut).toEqual({
      ...trial,
      unit: "department",
      share: 0.5,
      processes: [],
    });
  });

  it("is refused where nothing could come of it", () => {
    const at = "prompting.holdOut";
    expect(problemsOf({ ...trial, until: "2026-02-28" })).toEqual([
      `${at}.until: ends-before-it-begins`,
    ]);
    expect(problemsOf({ ...trial, from: "2026-02-30" })).toEqual([`${at}.from: day`]);
    expect(problemsOf({ ...trial, processes: ["gone"] })).toEqual([
      `${at}.processes[0]: unknown-process`,
    ]);
    expect(problemsOf({ ...trial, share: 0.9 })).toEqual([`${at}.share: too-large`]);
    expect(problemsOf({ ...trial, share: 0.01 })).toEqual([`${at}.share: too-small`]);
    expect(problemsOf({ ...trial, seed: " " })).toEqual([`${at}.seed: too-short`]);
    expect(problemsOf({ ...trial, unit: "team" })).toEqual([`${at}.unit: value`]);
  });
});

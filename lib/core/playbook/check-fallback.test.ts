import { describe, expect, it } from "vitest";
import { chengduSource } from "@/test/given";
import { fallbackSource } from "@/test/given-fallback";
import { checkPlaybook } from "./parse-playbook";

const [sheet] = fallbackSource.oldTools;
const problems = (change: object) => {
  const result = checkPlaybook({ ...fallbackSource, ...change });
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
};

describe("what people fall back to, in a playbook", () => {
  it("may be left out; then there are the usual reasons", () => {
    const result = checkPlaybook(chengduSource);
    expect(result.ok && result.playbook.oldTools).toEqual([]);
    expect(result.ok && result.playbook.fallbackReasons.map(({ id }) => id)).toContain("too-slow");
  });

  it("names what there is", () => {
    expect(problems({})).toEqual([]);
    const tool = { ...sheet, replacedBy: { process: "gone" }, departments: ["finance"] };
    expect(
      problems({
        oldTools: [tool, { ...sheet, replacedBy: { process: "log-visit", step: "gone" } }],
      }),
    ).toEqual([
      "oldTools[1].id duplicate-id",
      "oldTools[0].replacedBy.process unknown-process",
      "oldTools[0].departments[0] unknown-department",
      "oldTools[1].replacedBy.step unknown-step",
    ]);
    expect(problems({ fallbackSigns: [{ id: "print", kind: "print", page: "gone" }] })).toEqual([
      "fallbackSigns[0].page unknown-page",
    ]);
  });

  it("is one document, not a whole office suite", () => {
    const everything = { ...sheet, addresses: [{ origins: ["https://docs.google.com"] }] };
    expect(problems({ oldTools: [everything] })).toEqual(["oldTools[0].addresses[0] page-empty"]);
  });

  it("has at least one reason to choose from", () => {
    expect(problems({ fallbackReasons: [] })).toEqual(["fallbackReasons too-few"]);
  });
});

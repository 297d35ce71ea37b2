import { describe, expect, it } from "vitest";

import { countLastLine, countPlaywright, countVitest, describeCount } from "./count-results.mjs";

describe("vitest", () => {
  it("counts tests, and a file that cannot be loaded as one failure", () => {
    const report = {
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          assertionResults: [
            { status: "passed", fullName: "a" },
            { status: "failed", fullName: "b" },
            { status: "skipped", fullName: "c" },
            { status: "todo", fullName: "d" },
          ],
        },
        { name: "broken.test.ts", status: "failed", assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: ["c", "d"] });
  });
});

describe("Playwright", () => {
  it("counts tests at any depth, and an error outside tests as a failure", () => {
    const spec = (title: string, status: string, message = "") => ({
      title,
      tests: [{ status, results: [{ error: { message } }] }],
    });
    const report = {
      suites: [
        {
          specs: [spec("a", "expected"), spec("b", "unexpected", "Not visible.")],
          suites: [{ specs: [spec("c", "skipped"), spec("d", "flaky")] }],
        },
      ],
      errors: [{ message: "global setup" }],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 2,
      failed: 2,
      skipped: ["c"],
      failures: ["b\nNot visible."],
    });
  });
});

describe("our own runners", () => {
  it("are believed by their last line", () => {
    expect(countLastLine("ok  a\n3 passed, 1 failed\n")).toEqual({
      passed: 3,
      failed: 1,
      skipped: [],
    });
    expect(countLastLine("SKIPPED Firefox: none\n0 passed, 0 failed, 1 skipped\n")).toEqual({
      passed: 0,
      failed: 0,
      skipped: ["Firefox: none"],
    });
  });

  it("have failed when that line is missing", () => {
    expect(countLastLine("ok  a\nTypeError: x")).toEqual({ passed: 0, failed: 1, skipped: [] });
    expect(countLastLine("")).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

it("a skip is part of the last line", () => {
  expect(describeCount({ passed: 3, failed: 0, skipped: [] })).toBe("3 passed, 0 failed");
  expect(describeCount({ passed: 3, failed: 0, skipped: ["x"] })).toBe(
    "3 passed, 0 failed, 1 skipped",
  );
});

import { describe, expect, it } from "vitest";
import { createI18n } from "@/components/i18n";
import type { Criterion } from "@/lib/core/cut-over/criterion";
import { formats } from "../../use-format";
import { criterionWords } from "./criterion-words";

const words = (one: Criterion, language: "en" | "zh-CN" = "en") =>
  criterionWords(one, createI18n(language).getFixedT(null, "cutOver"), formats(language));

const days: Extract<Criterion, { kind: "match-rate" }> = {
  kind: "match-rate",
  verdict: "not-met",
  wanted: 0.98,
  wantedDays: 5,
  days: [
    { day: "2026-03-02", rate: 0.9 },
    { day: "2026-03-03", rate: null },
    { day: "2026-03-04", rate: 0.985 },
  ],
  inRow: 1,
  isRunTooShort: false,
};

describe("what a demand says", () => {
  it("names the days that are missing, and how many more it takes", () => {
    expect(words(days)).toEqual({
      demand: "Match rate of 98% or more on each of the last 5 business days",
      is: "1 of 5 days in a row",
      missing: [
        "Mon, Mar 2: 90%",
        "Tue, Mar 3: nothing compared",
        "2 more business days are needed",
      ],
    });
    expect(words(days, "zh-CN").missing).toEqual([
      "3月2日周一：90%",
      "3月3日周二：没有可比对的数据",
      "还需要 2 个工作日",
    ]);
    expect(words({ ...days, isRunTooShort: true }).missing.at(-1)).toMatch(/never be met/);
  });

  it("does not round a rate up to what is wanted", () => {
    const close = { ...days, days: [{ day: "2026-03-02", rate: 0.97999 }], wantedDays: 1 };
    expect(words(close).missing).toEqual(["Mon, Mar 2: 97.9%"]);
  });

  it.each<[Criterion, string, string[]]>([
    [
      { kind: "critical", verdict: "not-met", open: 2 },
      "2 open",
      ["2 critical differences are open"],
    ],
    [
      { kind: "critical", verdict: "not-met", open: 1 },
      "1 open",
      ["1 critical difference is open"],
    ],
    [{ kind: "critical", verdict: "met", open: 0 }, "0 open", []],
    [
      { kind: "critical", verdict: "not-enough-data", open: null },
      "Not known",
      ["Nothing has been compared yet"],
    ],
    [
      { kind: "crm-share", verdict: "not-met", wanted: 0.95, share: 0.9, missing: 12, unseen: 0 },
      "90%",
      ["12 more records have to be in the CRM"],
    ],
    [
      { kind: "records", verdict: "not-enough-data", wanted: 30, compared: 18 },
      "18",
      ["Too few records: 18 of 30"],
    ],
    [
      { kind: "trained", verdict: "not-met", wanted: 0.8, count: 3, people: 4, missing: 1 },
      "75% of people: 3 of 4",
      ["1 more person has to see the training"],
    ],
    [
      {
        kind: "proficient",
        verdict: "not-enough-data",
        wanted: 0.5,
        count: 0,
        people: 0,
        missing: 0,
      },
      "Not known",
      ["Nobody is known here who does the process"],
    ],
  ])("%j: %s", (criterion, is, missing) => {
    expect(words(criterion)).toMatchObject({ is, missing });
    expect(words(criterion, "zh-CN").missing).toHaveLength(missing.length);
  });
});

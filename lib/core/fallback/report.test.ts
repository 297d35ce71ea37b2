import { describe, expect, it } from "vitest";
import type { Decided, FallbackSource } from "../event/event";
import { fallback } from "../projection/fallback";
import { fold } from "../projection/projection";
import { fallbackCsv } from "../export/fallback-csv";
import { DAY, MONDAY, stamped } from "@/test/given";
import { withFallback } from "@/test/given-fallback";
import type { FallbackScope } from "./report";
import { mondayOf } from "../day";
import { fallbackReport } from "./report";

const playbook = { id: "chengdu-filling", version: 7 };
const visits = { tool: "visit-sheet", process: "log-visit", step: "write-note" };
const deals = { tool: "intranet-deals", process: "open-deal" };

const of = (type: Decided["type"], more: object, source: FallbackSource = "old-tool") =>
  ({ type, data: { source, playbook, ...more } }) as Decided;
const explained = (about: object, reason: string) => of("FallbackExplained", { ...about, reason });

const log = [
  ...stamped(
    [
      of("FallbackNoticed", visits),
      of("FallbackAsked", visits),
      explained(visits, "field-missing"),
      explained(deals, "field-missing"),
      explained(deals, "too-slow"),
      of("FallbackNoticed", deals),
    ],
    MONDAY,
  ),
  ...stamped(
    [
      of("FallbackNoticed", visits),
      of("FallbackAsked", visits),
      of("FallbackClosed", { ...visits, how: "step-opened" }),
      of("FallbackNoticed", { process: "log-visit", step: "write-note" }, "self-report"),
      explained(visits, "once-was-a-reason"),
    ],
    MONDAY + 8 * DAY,
    20,
  ),
  ...stamped([of("FallbackNoticed", visits)], MONDAY + 9 * DAY, 40, { department: "quality" }),
];
const rows = [...fold(fallback, log).values()];

const report = (scope: Partial<FallbackScope> = {}) =>
  fallbackReport(rows, [], withFallback, {
    from: "2026-03-01",
    to: "2026-03-20",
    department: null,
    process: null,
    tool: null,
    generatedAt: MONDAY,
    timeZone: "Asia/Shanghai",
    ...scope,
  });

describe("the report on falling back", () => {
  it("adds up what was noticed, asked and answered", () => {
    expect(report().total).toEqual({
      noticed: 5,
      asked: 2,
      explained: 4,
      stepOpened: 1,
      closed: 0,
    });
  });

  it("puts the reasons in order, with what they make together", () => {
    expect(
      report().reasons.map(({ reason, text, count, share, cumulative }) => [
        reason,
        text?.["zh-CN"] ?? null,
        count,
        share,
        cumulative,
      ]),
    ).toEqual([
      ["field-missing", "缺少要填的字段", 2, 0.5, 0.5],
      ["once-was-a-reason", null, 1, 0.25, 0.75],
      ["too-slow", "太慢，太费时间", 1, 0.25, 1],
    ]);
  });

  it("says from where to where", () => {
    expect(report().places).toMatchObject([
      { source: "old-tool", tool: "visit-sheet", process: "log-visit", noticed: 3 },
      {
        tool: "intranet-deals",
        toolName: { en: "Deals on the intranet" },
        processTitle: { en: "Open a deal" },
        mainReason: { reason: "field-missing" },
      },
      { source: "self-report", tool: null, toolName: null, noticed: 1, mainReason: null },
    ]);
  });

  it("goes by weeks that begin on Monday, also those in which nothing was noticed", () => {
    expect(report().weeks).toEqual([
      { week: "2026-02-23", noticed: 0, explained: 0 },
      { week: "2026-03-02", noticed: 2, explained: 3 },
      { week: "2026-03-09", noticed: 3, explained: 1 },
      { week: "2026-03-16", noticed: 0, explained: 0 },
    ]);
    expect(mondayOf("2026-03-01")).toBe("2026-02-23");
    expect(mondayOf("2026-03-02")).toBe("2026-03-02");
  });

  it("can be of one department, process, tool or period, and still offers the others", () => {
    expect(report({ department: "quality" }).total.noticed).toBe(1);
    expect(report({ process: "open-deal" }).total).toMatchObject({ noticed: 1, explained: 2 });
    const ofSheet = report({ tool: "visit-sheet" });
    expect(ofSheet.total.noticed).toBe(3);
    expect(ofSheet.tools.map(({ id }) => id)).toEqual(["visit-sheet", "intranet-deals"]);
    expect(report({ from: "2026-03-10" }).total.noticed).toBe(3);
  });

  it("is empty, not broken, without facts and without a playbook", () => {
    const scope = { ...report(), process: null, tool: null };
    expect(fallbackReport([], [], null, scope)).toMatchObject({ reasons: [], places: [] });
  });
});

describe("its file", () => {
  it("has one figure a row, with ids and titles and no address", () => {
    const lines = fallbackCsv(report({ tool: "intranet-deals" }), "zh-CN", { bom: false }).split(
      "\r\n",
    );
    const start = "2026-03-02,sales,old-tool,intranet-deals,open-deal,";
    expect(lines).toEqual([
      "day,department,source,tool,process,step,metric,reason,value,tool_name,process_title,reason_text",
      `${start},fallback_noticed,,1,内网商机登记,新建商机,`,
      `${start},fallback_asked,,0,内网商机登记,新建商机,`,
      `${start},fallback_step_opened,,0,内网商机登记,新建商机,`,
      `${start},fallback_closed,,0,内网商机登记,新建商机,`,
      `${start},fallback_explained,field-missing,1,内网商机登记,新建商机,缺少要填的字段`,
      `${start},fallback_explained,too-slow,1,内网商机登记,新建商机,太慢，太费时间`,
    ]);
  });
});

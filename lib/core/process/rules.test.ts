/** What a playbook may ask of a step beyond “the field is filled”, and what people say about it. */
import { describe, expect, it } from "vitest";
import {
  chengduSource,
  enters,
  fills,
  given,
  HOUR,
  isShown,
  MINUTE,
  MONDAY,
  playbookOf,
  says,
  seesCondition,
  seesState,
  typesOf,
  uses,
  type Seen,
} from "@/test/given";
import { moveCase } from "./complete";
import { indexOf, definitionOf } from "./process-index";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const step = (id: string, en: string, zh: string, more: object) => ({
  id,
  title: text(en, zh),
  why: text("Purchasing orders in time.", "采购可以及时下单。"),
  replaces: text("column K of the order sheet", "订单表 K 列"),
  page: "deal",
  anchor: { labels: [en, zh] },
  ...more,
});
const process = (id: string, steps: readonly object[], more: object = {}) => ({
  id,
  title: text("Win a deal", "赢单"),
  why: text("Nothing is promised that cannot be kept.", "不承诺做不到的事。"),
  steps,
  ...more,
});
const withProcesses = (...processes: readonly object[]) =>
  playbookOf({ ...chengduSource, processes });

const DEAL = { on: "deal", record: "hash-of-deal-88" };
const amount = step("amount", "Amount", "金额", { doneWhen: { kind: "field-filled" } });
const won = step("won", "Stage", "阶段", {
  doneWhen: { kind: "status-reached", oneOf: ["Won", "赢单"] },
});
const called = step("called", "Call back", "回电", { doneWhen: { kind: "confirmed" } });
const approval = step("approval", "Discount approved", "折扣已批准", {
  onlyIf: [{ kind: "shows", element: { labels: ["Discount above 10 %", "折扣超过 10%"] } }],
  doneWhen: { kind: "element-appears", element: { text: ["Approved", "已批准"] } },
});

describe("a status", () => {
  const playbook = withProcesses(process("win", [amount, won]));

  it("that came about while the person worked completes the step", () => {
    const { events } = given([], { playbook }).when(
      fills("win/amount", DEAL),
      seesState("win/won", "since", { ...DEAL, at: MONDAY + MINUTE }),
    );
    expect(events.at(-2)).toMatchObject({
      data: { step: "won", evidence: "status-reached", correct: true },
    });
    expect(typesOf(events).at(-1)).toBe("CaseCompleted");
  });

  it("that was there already completes it too, but is nobody's merit", () => {
    const { events } = given([], { playbook }).when(
      fills("win/amount", DEAL),
      seesState("win/won", "already", { ...DEAL, at: MONDAY + HOUR }),
    );
    const [, , done] = events;
    expect(done).toMatchObject({ type: "StepCompleted", data: { step: "won" } });
    expect(done?.data).not.toHaveProperty("correct");
  });

  it("that was there already begins nothing: looking at a won deal is no work", () => {
    expect(given([], { playbook }).when(seesState("win/won", "already", DEAL)).events).toEqual([]);
  });
});

describe("a conditional step", () => {
  const playbook = withProcesses(process("win", [amount, approval]));

  it("is no part of a case whose page does not show what it depends on", () => {
    const { events } = given([], { playbook }).when(fills("win/amount", DEAL));
    expect(typesOf(events)).toEqual(["CaseStarted", "StepCompleted", "CaseCompleted"]);
  });

  it("is part of it when that was seen before the case began", () => {
    const { events, board } = given([], { playbook }).when(
      enters("deal", DEAL),
      seesCondition("win/approval", true, DEAL),
      fills("win/amount", { ...DEAL, at: MONDAY + MINUTE }),
    );
    expect(typesOf(events)).toEqual(["CaseStarted", "StepConditionSeen", "StepCompleted"]);
    expect(board.open).toHaveLength(1);
  });

  it("of another record does not count for this one", () => {
    const { events } = given([], { playbook }).when(
      seesCondition("win/approval", true, { ...DEAL, record: "hash-of-deal-89" }),
      fills("win/amount", DEAL),
    );
    expect(typesOf(events)).toContain("CaseCompleted");
  });

  it("that no longer applies lets the case be completed", () => {
    const { events } = given([], { playbook }).when(
      seesCondition("win/approval", true, DEAL),
      fills("win/amount", DEAL),
      seesCondition("win/approval", false, { ...DEAL, at: MONDAY + MINUTE }),
    );
    expect(typesOf(events).slice(-2)).toEqual(["StepConditionSeen", "CaseCompleted"]);
  });
});

describe("what no page shows", () => {
  const playbook = withProcesses(process("win", [called, amount]));

  it("is done when the person says so, and begins the case as any other step", () => {
    const { events } = given([], { playbook }).when(says("confirmed", "win/called", DEAL));
    expect(events).toMatchObject([
      { type: "CaseStarted", data: { record: "hash-of-deal-88" } },
      { type: "StepCompleted", data: { step: "called", evidence: "confirmed" } },
    ]);
  });

  it("cannot be claimed for a step that a page can show", () => {
    expect(given([], { playbook }).when(says("confirmed", "win/amount", DEAL)).events).toEqual([]);
  });
});

describe("a step that is taken back", () => {
  const playbook = withProcesses(process("win", [amount, called]));
  const done = [fills("win/amount", DEAL), says("confirmed", "win/called", DEAL)];

  it("opens a completed case again, and can be done again", () => {
    const { events, board } = given([], { playbook }).when(
      ...done,
      says("taken-back", "win/called", { ...DEAL, at: MONDAY + MINUTE }),
    );
    expect(events.at(-1)).toMatchObject({ type: "StepTakenBack", data: { reopens: true } });
    expect(board).toMatchObject({ open: [{ process: "win" }], ended: [] });
    const again = given([], { playbook }).when(
      ...done,
      says("taken-back", "win/called", { ...DEAL, at: MONDAY + MINUTE }),
      says("confirmed", "win/called", { ...DEAL, at: MONDAY + 2 * MINUTE }),
    );
    expect(typesOf(again.events).slice(-2)).toEqual(["StepCompleted", "CaseCompleted"]);
    expect(again.board.ended).toHaveLength(1);
  });

  it("is nothing when it was not done", () => {
    const taken = says("taken-back", "win/called", DEAL);
    expect(given([], { playbook }).when(fills("win/amount", DEAL), taken).events).toHaveLength(2);
  });
});

describe("done correctly", () => {
  const correctOf = (events: readonly { type: string; data: object }[], id: string) =>
    events.find(({ type, data }) => type === "StepCompleted" && "step" in data && data.step === id);

  it("means in order, where the process asks for it", () => {
    const steps = [amount, called];
    const inOrder = withProcesses(process("win", steps, { order: "in-order" }));
    const any = withProcesses(process("win", steps));
    const early = [says("confirmed", "win/called", DEAL)];
    const { events } = given([], { playbook: inOrder }).when(...early);
    expect(correctOf(events, "called")).toMatchObject({ data: { correct: false } });
    expect(correctOf(given([], { playbook: any }).when(...early).events, "called")).toMatchObject({
      data: { correct: true },
    });
  });

  it("means in time", () => {
    const due = { ...called, due: { within: 1, unit: "business-days" } };
    const playbook = withProcesses(process("win", [amount, due], { abandonAfterMinutes: 20_000 }));
    const after = (hours: number) =>
      given([], { playbook }).when(
        fills("win/amount", DEAL),
        says("confirmed", "win/called", { ...DEAL, at: MONDAY + hours * HOUR }),
      ).events;
    // Monday, 09:00: due when Tuesday ends, 39 hours later.
    expect(correctOf(after(38), "called")).toMatchObject({ data: { correct: true } });
    expect(correctOf(after(40), "called")).toMatchObject({ data: { correct: false, late: true } });
  });

  it("says how much help was shown before", () => {
    const playbook = withProcesses(process("win", [amount, called]));
    const { events } = given([], { playbook }).when(
      fills("win/amount", DEAL),
      isShown("win/called", "prompt-0001", MONDAY + MINUTE),
      says("confirmed", "win/called", { ...DEAL, at: MONDAY + 2 * MINUTE }),
    );
    expect(correctOf(events, "amount")).toMatchObject({ data: { aid: "none", aided: false } });
    expect(correctOf(events, "called")).toMatchObject({ data: { aid: "full", aided: true } });
  });
});

describe("a process that a record goes through once", () => {
  const playbook = withProcesses(process("win", [amount, called], { repeats: false }));
  const done = [fills("win/amount", DEAL), says("confirmed", "win/called", DEAL)];

  it("does not begin again on a record that has been through it, a year later", () => {
    const { events } = given([], { playbook }).when(
      ...done,
      fills("win/amount", { ...DEAL, at: MONDAY + 365 * 24 * HOUR }),
    );
    expect(typesOf(events).filter((type) => type === "CaseStarted")).toHaveLength(1);
  });

  it("goes on where it was left, although it had expired", () => {
    const { events } = given([], { playbook }).when(
      fills("win/amount", DEAL),
      enters("deal", { ...DEAL, at: MONDAY + 30 * HOUR }),
      says("confirmed", "win/called", { ...DEAL, at: MONDAY + 31 * HOUR }),
    );
    expect(typesOf(events)).toEqual([
      "CaseStarted",
      "StepCompleted",
      "CaseAbandoned",
      "CaseResumed",
      "StepCompleted",
      "CaseCompleted",
    ]);
    expect(events[2]).toMatchObject({ data: { reason: "expired", open: ["called"] } });
  });
});

describe("a new edition of the playbook", () => {
  const older = withProcesses(process("win", [amount, called]));
  const begun = given([], { playbook: older }).when(fills("win/amount", DEAL)).facts;
  const newer = (steps: readonly object[]) =>
    playbookOf({ ...chengduSource, version: 8, processes: [process("win", steps)] });
  const saved = step("saved", "Save", "保存", {
    doneWhen: { kind: "record-saved", evidence: { kind: "page-reached", page: "deals" } },
  });

  it("does not change the work of somebody in the middle of a case", () => {
    const playbook = newer([amount, saved]);
    const { events } = given(begun, { playbook, earlier: [older] }).when(
      says("confirmed", "win/called", { ...DEAL, at: MONDAY + MINUTE }),
    );
    expect(typesOf(events)).toEqual(["StepCompleted", "CaseCompleted"]);
    expect(events[0]).toMatchObject({ data: { playbook: { version: 7 } } });
  });

  it("holds for whoever begins after it", () => {
    const playbook = newer([amount, saved]);
    const elsewhere = { ...DEAL, record: "hash-of-deal-89", at: MONDAY + MINUTE };
    const { events } = given(begun, { playbook, earlier: [older] }).when(
      fills("win/amount", elsewhere),
      uses("win/saved", elsewhere),
      enters("deals", { at: MONDAY + MINUTE + 1000 }),
    );
    expect(typesOf(events)).toEqual([
      "CaseStarted",
      "StepCompleted",
      "StepCompleted",
      "CaseCompleted",
    ]);
  });

  it("that finds the same steps in another place holds for everybody at once", () => {
    const moved = { ...called, anchor: { labels: ["Call the customer back", "给客户回电"] } };
    const before = indexOf(older).target("win/called")?.step;
    const after = indexOf(newer([amount, moved])).target("win/called")?.step;
    expect(before && definitionOf(before)).toBe(after && definitionOf(after));
  });
});

describe("leaving a record with a step open", () => {
  const playbook = withProcesses(process("win", [amount, called]));

  it("is one leaving, also when the CRM corrects the address that it went to", () => {
    const left = (...seen: readonly Seen[]) =>
      given([], { playbook }).when(
        enters("deal", DEAL),
        fills("win/amount", { ...DEAL, at: MONDAY + 500 }),
        enters("deals", { at: MONDAY + 1000 }),
        ...seen,
      ).tab.left;
    expect(left()).toEqual({ caseId: "case-1", at: MONDAY + 1000 });
    expect(left(enters("deals", { at: MONDAY + 1300 }))).toEqual(left());
  });

  it("is none when the person comes back to it", () => {
    const { tab } = given([], { playbook }).when(
      fills("win/amount", DEAL),
      enters("deals", { at: MONDAY + MINUTE }),
      enters("deal", { ...DEAL, at: MONDAY + 2 * MINUTE }),
    );
    expect(tab.left).toBeNull();
  });
});

describe("coming back to a record with a step open, and leaving it again", () => {
  const reads = (next: object, ms: number) =>
    given([], { playbook: withProcesses(process("win", [amount, next])) }).when(
      fills("win/amount", DEAL),
      enters("deals", { at: MONDAY + MINUTE }),
      enters("deal", { ...DEAL, at: MONDAY + HOUR }),
      enters("deals", { at: MONDAY + HOUR + ms }),
    ).tab.left;

  it("is leaving it open where the page showed what is to be done next", () => {
    expect(reads(called, MINUTE)).toEqual({ caseId: "case-1", at: MONDAY + HOUR + MINUTE });
  });

  it("is none where that is done on another page", () => {
    expect(reads({ ...called, page: "contact" }, MINUTE)).toBeNull();
  });

  it("is none for whoever only passes by", () => {
    expect(reads(called, 1500)).toBeNull();
  });
});

describe("a step that depends on the page", () => {
  const onlyIf = [{ kind: "shows", element: { text: ["Discount above 10 %"] } }];
  const approval = { ...amount, onlyIf };

  it("begins no case where what it depends on was not seen", () => {
    const playbook = withProcesses(process("win", [approval]));
    const { events } = given([], { playbook }).when(
      enters("deal", DEAL),
      fills("win/amount", { ...DEAL, at: MONDAY + 1000 }),
    );
    expect(events).toEqual([]);
  });

  it("is no longer asked for where it is seen not to hold any more", () => {
    const playbook = withProcesses(process("win", [called, approval]));
    const { events } = given([], { playbook }).when(
      enters("deal", DEAL),
      seesCondition("win/amount", true, DEAL),
      says("confirmed", "win/called", { ...DEAL, at: MONDAY + 1000 }),
      seesCondition("win/amount", false, { ...DEAL, at: MONDAY + MINUTE }),
    );
    expect(typesOf(events).slice(-2)).toEqual(["StepConditionSeen", "CaseCompleted"]);
  });
});

describe("a case that goes over to another edition", () => {
  const older = withProcesses(process("win", [amount, called]));
  const { facts, board } = given([], { playbook: older }).when(fills("win/amount", DEAL));
  const moved = (steps: readonly object[]) => {
    const [found] = board.open;
    const next = withProcesses(process("win", steps)).processes[0];
    if (!found || !next) throw new Error("No case.");
    return typesOf(moveCase(board, next, found, { id: "x", version: 8 }, MONDAY + MINUTE));
  };

  it("is completed where it lacks nothing of that one", () => {
    expect(facts).not.toEqual([]);
    expect(moved([amount])).toEqual(["CaseMoved", "CaseCompleted"]);
    expect(moved([amount, called])).toEqual(["CaseMoved"]);
  });

  it("is not completed by steps that are none any more", () => {
    const onlyIf = [{ kind: "shows", element: { text: ["Discount"] } }];
    expect(moved([{ ...called, onlyIf }])).toEqual(["CaseMoved"]);
  });
});

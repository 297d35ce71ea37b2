/** Two tabs, one of them late, and what the page shows or a new edition asks for in between. */
import { describe, expect, it } from "vitest";
import {
  chengduSource,
  enters,
  fills,
  given,
  inTab,
  MONDAY,
  playbookOf,
  SECOND,
  seesCondition,
  typesOf,
} from "@/test/given";
import type { Publication, Seen } from "@/test/given";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const step = (id: string, en: string, zh: string, more: object = {}) => ({
  id,
  title: text(en, zh),
  why: text("Purchasing orders in time.", "采购可以及时下单。"),
  replaces: text("column K of the order sheet", "订单表 K 列"),
  page: "deal",
  anchor: { labels: [en, zh] },
  doneWhen: { kind: "field-filled" },
  ...more,
});
const amount = step("amount", "Amount", "金额");
const approval = step("approval", "Approved by", "批准人", {
  onlyIf: [{ kind: "shows", element: { labels: ["Discount above 10 %", "折扣超过 10%"] } }],
});
const list = (page: string) =>
  step("list", "Look at the list", "查看列表", { doneWhen: { kind: "page-reached", page } });

const edition = (version: number, ...steps: readonly object[]) =>
  playbookOf({
    ...chengduSource,
    version,
    processes: [
      {
        id: "win",
        title: text("Win a deal", "赢单"),
        why: text("Nothing is promised that cannot be kept.", "不承诺做不到的事。"),
        steps,
      },
    ],
  });

const DEAL = { on: "deal", record: "hash-of-deal-88" };
const after = (seconds: number) => ({ ...DEAL, at: MONDAY + seconds * SECOND });
const looks = (holds: boolean, seconds: number) =>
  seesCondition("win/approval", holds, after(seconds));

describe("what a page shows of a condition, told late by another tab", () => {
  const playbook = edition(7, amount, approval);
  const outcome = (...told: readonly (Seen | Publication)[]) =>
    given([], { playbook }).when(...told);

  it("counts although this tab has never seen it", () => {
    const { board } = outcome(...inTab(2, looks(true, 0)), fills("win/amount", after(5)));
    expect(board).toMatchObject({ open: [{ process: "win" }], ended: [] });
  });

  it("counts by its time: an older look does not take the place of a newer one", () => {
    const customer = step("customer", "Customer", "客户");
    const { board } = given([], { playbook: edition(7, customer, amount, approval) }).when(
      fills("win/customer", after(1)),
      looks(false, 8),
      ...inTab(2, looks(true, 5)),
      fills("win/amount", after(10)),
    );
    expect(board).toMatchObject({ open: [], ended: [{ process: "win" }] });
  });

  it("opens a case again that was not complete after all", () => {
    const { events, board } = outcome(fills("win/amount", after(5)), ...inTab(2, looks(true, 3)));
    expect(events.at(-1)).toMatchObject({
      type: "StepConditionSeen",
      data: { holds: true, reopens: true, record: DEAL.record },
    });
    expect(board).toMatchObject({ open: [{ process: "win" }], ended: [] });
  });

  it("changes nothing when the case was complete before it", () => {
    const late = outcome(fills("win/amount", after(5)), ...inTab(2, looks(true, 9)));
    expect(late.board).toMatchObject({ open: [], ended: [{ endedAt: MONDAY + 5 * SECOND }] });
    const before = outcome(...inTab(2, looks(true, 9)), fills("win/amount", after(5)));
    expect(before.board).toMatchObject({ open: [], ended: [{ endedAt: MONDAY + 5 * SECOND }] });
  });

  it("before a case began holds for that one, also when an earlier one had just been completed", () => {
    const { board } = outcome(
      fills("win/amount", after(0)),
      fills("win/amount", after(62)),
      ...inTab(2, looks(true, 40)),
    );
    expect(board).toMatchObject({
      open: [{ startedAt: MONDAY + 62 * SECOND }],
      ended: [{ startedAt: MONDAY }],
    });
  });

  it("completes a case when it ceased to hold, and not when its last step was done", () => {
    const { board } = outcome(looks(true, 0), fills("win/amount", after(5)), looks(false, 9));
    expect(board.ended).toMatchObject([{ endedAt: MONDAY + 9 * SECOND }]);
  });

  it("of another tab is no ground to begin a case by that step", () => {
    const { events } = outcome(...inTab(2, looks(true, 0)), fills("win/approval", after(5)));
    expect(events).toEqual([]);
  });
});

describe("a new edition in the middle of a case", () => {
  const older = edition(7, amount, list("deals"));
  const publication: Publication = { publishes: edition(8, amount, list("new-deal")) };

  it("does not change which page completes its step", () => {
    const { facts } = given([], { playbook: older }).when(
      fills("win/amount", after(0)),
      publication,
      enters("new-deal", { at: MONDAY + 5 * SECOND }),
      enters("deals", { at: MONDAY + 10 * SECOND }),
    );
    expect(typesOf(facts)).toEqual([
      "CaseStarted",
      "StepCompleted",
      "StepCompleted",
      "CaseCompleted",
    ]);
    expect(facts.at(-2)).toMatchObject({
      at: MONDAY + 10 * SECOND,
      data: { step: "list", playbook: { version: 7 } },
    });
  });

  it("adds nothing to a case that was completed a moment ago", () => {
    const { board } = given([], { playbook: edition(7, amount) }).when(
      fills("win/amount", after(0)),
      { publishes: edition(8, amount, { ...approval, onlyIf: [] }) },
      fills("win/approval", after(5)),
    );
    expect(board.ended).toMatchObject([{ done: { amount: MONDAY } }]);
    expect(board.ended[0]?.done).not.toHaveProperty("approval");
  });

  it("begins no case with what began none when it was told", () => {
    const { board } = given([], { playbook: edition(7, amount, approval) }).when(
      fills("win/approval", { ...after(0), record: "hash-of-deal-89" }),
      { publishes: edition(8, amount, { ...approval, onlyIf: [] }) },
      fills("win/amount", after(5)),
    );
    expect(board.open).toMatchObject([{ record: DEAL.record }]);
  });
});

/** On a page without a record the engine, prompts and the panel mean the same case. */
import { describe, expect, it } from "vitest";
import {
  chengduSource,
  enters,
  fills,
  given,
  inTab,
  MINUTE,
  MONDAY,
  playbookOf,
} from "@/test/given";
import type { Outcome } from "@/test/given";
import { caseHere } from "./process-of-page";
import type { PageSituation } from "./steps-on-page";
import { stepsOnPage } from "./steps-on-page";

const [logVisit] = chengduSource.processes;
const [note, , photo] = logVisit?.steps ?? [];
/** A visit is noted at the contact; what was agreed goes into a dialog that has no address of its own. */
const playbook = playbookOf({
  ...chengduSource,
  processes: [
    {
      ...logVisit,
      steps: [
        note,
        { ...photo, id: "agreed", page: "new-deal", optional: false },
        { ...photo, id: "next", page: "deals", optional: false },
      ],
    },
  ],
});
const AT_4711 = { on: "contact", record: "hash-of-contact-4711" };

const inDialog = ({ board, tab }: Outcome): PageSituation => ({
  editions: { current: playbook, earlier: [] },
  department: "sales",
  board,
  tab,
  looks: [],
  shown: [{ page: "new-deal", record: null }],
  isFinished: () => false,
  at: MONDAY + 5 * MINUTE,
  utcOffsetMinutes: 480,
});
const stepsIn = (outcome: Outcome) =>
  stepsOnPage(inDialog(outcome)).map(({ step, openCase }) => [step.id, openCase?.id ?? null]);
const caseIn = (outcome: Outcome) =>
  caseHere(inDialog(outcome), playbook.processes[0] as never)?.id;

const atVisit = [enters("contact", AT_4711), fills("log-visit/write-note", AT_4711)];
const opensDialog = enters("new-deal", { at: MONDAY + MINUTE });

describe("a page without a record", () => {
  it("is about the record that its tab showed last, where a case is open for it", () => {
    const before = given([], { playbook }).when(...atVisit, opensDialog);
    expect(stepsIn(before)).toEqual([["agreed", "case-1"]]);
    expect(caseIn(before)).toBe("case-1");

    const after = given([], { playbook }).when(
      ...atVisit,
      opensDialog,
      fills("log-visit/agreed", { on: "new-deal", at: MONDAY + 2 * MINUTE }),
    );
    expect(after.events.at(-1)).toMatchObject({ data: { caseId: "case-1", step: "agreed" } });
    expect(stepsIn(after)).toEqual([]);
    expect(caseIn(after)).toBe("case-1");
  });

  it("is about a form that was begun in this tab before it is about that record", () => {
    const outcome = given([], { playbook }).when(
      fills("log-visit/agreed", { on: "new-deal" }),
      ...inTab(2, ...atVisit),
      enters("contact", { ...AT_4711, at: MONDAY + 30_000 }),
      opensDialog,
    );
    expect(outcome.board.open.map(({ record }) => record)).toEqual([null, AT_4711.record]);
    expect(caseIn(outcome)).toBe(outcome.board.open[0]?.id);
    expect(stepsIn(outcome)).toEqual([]);
  });

  it("begins something new where nothing is open for that record", () => {
    const outcome = given([], { playbook }).when(enters("contact", AT_4711), opensDialog);
    expect(stepsIn(outcome)).toEqual([["agreed", null]]);
    expect(caseIn(outcome)).toBeUndefined();
  });
});

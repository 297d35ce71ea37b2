import { describe, expect, it } from "vitest";
import {
  answers,
  chengdu,
  chengduSource,
  DAY,
  enters,
  fills,
  given,
  HOUR,
  inTab,
  isShown,
  MINUTE,
  MONDAY,
  playbookOf,
  SECOND,
  seesEvidence,
  typesOf,
  uses,
  withdraws,
} from "@/test/given";
import type { Seen } from "@/test/given";

const LI_NA_AT = { on: "contact", record: "hash-of-contact-4711" };
const ELSEWHERE = { on: "contact", record: "hash-of-contact-0815" };

/** A visit to contact 4711 that was begun. */
const begun = given().when(fills("log-visit/write-note", LI_NA_AT)).facts;

describe("a case begins", () => {
  it("when the person comes to the page that its process names", () => {
    const { events, board } = given().when(enters("new-deal"));
    expect(events).toEqual([
      {
        type: "CaseStarted",
        data: {
          caseId: "case-1",
          process: "open-deal",
          playbook: { id: "chengdu-filling", version: 7 },
          record: null,
          tab: 1,
        },
      },
    ]);
    expect(board.open).toMatchObject([{ id: "case-1", process: "open-deal", startedAt: MONDAY }]);
  });

  it("when its first step is done", () => {
    const { events } = given().when(fills("log-visit/write-note", LI_NA_AT));
    expect(events).toMatchObject([
      { type: "CaseStarted", data: { record: "hash-of-contact-4711", process: "log-visit" } },
      { type: "StepCompleted", data: { step: "write-note", evidence: "field-filled" } },
    ]);
  });

  it("when a required step after the first is done, because the person may have skipped one", () => {
    const { events } = given().when(
      uses("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", LI_NA_AT),
    );
    expect(typesOf(events)).toEqual(["CaseStarted", "StepCompleted"]);
  });

  it("when reaching a page is its very first step", () => {
    const { events } = given([], { department: "quality" }).when(
      enters("complaint", { record: "hash-of-complaint-12" }),
    );
    expect(events).toMatchObject([
      {
        type: "CaseStarted",
        data: { process: "handle-complaint", record: "hash-of-complaint-12" },
      },
      { type: "StepCompleted", data: { step: "open", evidence: "page-reached" } },
    ]);
  });
});

describe("no case begins", () => {
  it("with an optional step that is not the first", () => {
    expect(given().when(fills("log-visit/photo", LI_NA_AT)).events).toEqual([]);
  });

  it("with a page that is only a later step", () => {
    expect(given().when(enters("deals")).events).toEqual([]);
  });

  it("by coming to a page that no process starts on", () => {
    expect(given().when(enters("contact", LI_NA_AT)).events).toEqual([]);
  });

  it("by a reload of the page it would start on", () => {
    expect(given().when(enters("new-deal", { how: "stayed" })).events).toEqual([]);
  });

  it("by a reload of a page whose reaching is the first step", () => {
    const { events } = given([], { department: "quality" }).when(
      enters("complaint", { how: "stayed", record: "hash-of-complaint-12" }),
    );
    expect(events).toEqual([]);
  });

  it("a second time while one is open for the same form", () => {
    const { events } = given().when(enters("new-deal"), enters("deals"), enters("new-deal"));
    expect(typesOf(events)).toEqual(["CaseStarted"]);
  });

  it("for a department that does not do the process", () => {
    expect(given([], { department: "quality" }).when(enters("new-deal")).events).toEqual([]);
    expect(
      given([], { department: "quality" }).when(fills("log-visit/write-note", LI_NA_AT)).events,
    ).toEqual([]);
  });

  it("for a person without a department, unless everybody does the process", () => {
    const nobody = given([], { department: null });
    expect(nobody.when(fills("log-visit/write-note", LI_NA_AT)).events).toEqual([]);
    expect(
      typesOf(nobody.when(fills("review/amount", { on: "deal", record: "d" })).events),
    ).toEqual(["CaseStarted", "StepCompleted"]);
  });

  it.each([
    "log-visit/no-such-step",
    "no-such-process/write-note",
    "log-visit",
    "constructor/name",
  ])("for the watch %j, which the playbook does not know", (watch) => {
    const {
      events,
      tab: { pendingSaves },
    } = given().when(
      fills(watch, LI_NA_AT),
      uses(watch, LI_NA_AT),
      seesEvidence(watch, LI_NA_AT),
      isShown(watch, "prompt-0001"),
      answers(watch, "prompt-0001", "closed"),
    );
    expect({ events, pendingSaves }).toEqual({ events: [], pendingSaves: [] });
  });
});

describe("a save", () => {
  it("completes its step once the page shows the evidence", () => {
    const {
      events,
      tab: { pendingSaves },
    } = given(begun).when(
      uses("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", { ...LI_NA_AT, at: MONDAY + 2 * SECOND }),
    );
    expect(events).toMatchObject([
      { type: "StepCompleted", data: { caseId: "case-1", step: "save-note" } },
      { type: "CaseCompleted", data: { caseId: "case-1", durationMs: 2 * SECOND } },
    ]);
    expect(pendingSaves).toEqual([]);
  });

  it("completes nothing by the click alone", () => {
    const {
      events,
      tab: { pendingSaves },
    } = given(begun).when(uses("log-visit/save-note", LI_NA_AT));
    expect(events).toEqual([]);
    expect(pendingSaves).toEqual([
      { watch: "log-visit/save-note", record: "hash-of-contact-4711", at: MONDAY },
    ]);
  });

  it("completes nothing by evidence alone", () => {
    expect(given(begun).when(seesEvidence("log-visit/save-note", LI_NA_AT)).events).toEqual([]);
  });

  it("completes nothing by evidence for another step's save", () => {
    const { events } = given(begun).when(
      uses("open-deal/save", { on: "new-deal" }),
      seesEvidence("log-visit/save-note", LI_NA_AT),
    );
    expect(events).toEqual([]);
  });

  it.each([
    [15 * SECOND, ["StepCompleted", "CaseCompleted"]],
    [15 * SECOND + 1, []],
    [HOUR, []],
  ])("with evidence %i ms later completes %j", (later, expected) => {
    const { events } = given(begun).when(
      uses("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", { ...LI_NA_AT, at: MONDAY + later }),
    );
    expect(typesOf(events)).toEqual(expected);
  });

  it("that was withdrawn is completed by nothing that comes later", () => {
    const evidence = given(begun).when(
      uses("log-visit/save-note", LI_NA_AT),
      withdraws("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", LI_NA_AT),
    );
    const page = given().when(
      uses("open-deal/save", { on: "new-deal" }),
      withdraws("open-deal/save", { on: "new-deal" }),
      enters("deals"),
    );
    expect([evidence.events, evidence.tab.pendingSaves, page.events]).toEqual([[], [], []]);
  });

  it("stays awaited when another one is withdrawn", () => {
    const {
      tab: { pendingSaves },
    } = given(begun).when(
      uses("log-visit/save-note", LI_NA_AT),
      withdraws("open-deal/save", { on: "new-deal" }),
    );
    expect(pendingSaves).toMatchObject([{ watch: "log-visit/save-note" }]);
  });

  it("is used up by its evidence: a second message of the page counts for nothing", () => {
    const { events } = given(begun).when(
      uses("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", LI_NA_AT),
    );
    expect(typesOf(events)).toEqual(["StepCompleted", "CaseCompleted"]);
  });

  it("pressed twice waits once, from the last press on", () => {
    const {
      tab: { pendingSaves },
    } = given(begun).when(
      uses("log-visit/save-note", LI_NA_AT),
      uses("log-visit/save-note", { ...LI_NA_AT, at: MONDAY + SECOND }),
    );
    expect(pendingSaves).toMatchObject([{ at: MONDAY + SECOND }]);
  });

  it("of a step that only the edition of its case has is awaited where the CRM goes then", () => {
    const [visit, ...others] = chengduSource.processes;
    const [note, save] = visit?.steps ?? [];
    const edition = (version: number, steps: readonly unknown[]) =>
      playbookOf({ ...chengduSource, version, processes: [{ ...visit, steps }, ...others] });
    const before = edition(6, [note, save]);
    const now = edition(8, [note, { ...save, id: "send-note" }]);
    const { facts } = given([], { playbook: before }).when(fills("log-visit/write-note", LI_NA_AT));
    const { events } = given(facts, { playbook: now, earlier: [before] }).when(
      uses("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", ELSEWHERE),
    );
    expect(typesOf(events)).toEqual(["StepCompleted", "CaseCompleted"]);
  });

  it("counts for the record where the person pressed it, not for where the evidence shows", () => {
    const { events } = given(begun).when(
      uses("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", ELSEWHERE),
    );
    expect(events).toMatchObject([{ data: { caseId: "case-1" } }, { data: { caseId: "case-1" } }]);
  });

  it("whose evidence is a page is completed by coming there", () => {
    const { events } = given().when(
      enters("new-deal"),
      fills("open-deal/name", { on: "new-deal" }),
      uses("open-deal/save", { on: "new-deal" }),
      enters("deals", { at: MONDAY + 3 * SECOND }),
    );
    expect(typesOf(events)).toEqual([
      "CaseStarted",
      "StepCompleted",
      "StepCompleted",
      "CaseCompleted",
    ]);
  });

  it("whose evidence is a page is completed even when the browser calls the arrival a reload", () => {
    const { events } = given().when(
      fills("open-deal/name", { on: "new-deal" }),
      uses("open-deal/save", { on: "new-deal" }),
      enters("deals", { how: "stayed", at: MONDAY + 3 * SECOND }),
    );
    expect(typesOf(events)).toContain("CaseCompleted");
  });

  it("whose evidence is a page is not completed by coming there too late, or elsewhere", () => {
    const late = given().when(
      uses("open-deal/save", { on: "new-deal" }),
      enters("deals", { at: MONDAY + 16 * SECOND }),
    );
    const elsewhere = given().when(uses("open-deal/save", { on: "new-deal" }), enters("contact"));
    expect(typesOf(late.events)).toEqual([]);
    expect(typesOf(elsewhere.events)).toEqual([]);
  });

  it("whose evidence is a page is not completed by a frame that claims to have seen it", () => {
    const { events } = given().when(
      uses("open-deal/save", { on: "new-deal" }),
      seesEvidence("open-deal/save", { on: "new-deal" }),
    );
    expect(events).toEqual([]);
  });

  it("is not what a field is: a filled “save” or a pressed field completes nothing", () => {
    const {
      events,
      tab: { pendingSaves },
    } = given().when(
      fills("log-visit/save-note", LI_NA_AT),
      uses("log-visit/write-note", LI_NA_AT),
    );
    expect({ events, pendingSaves }).toEqual({ events: [], pendingSaves: [] });
  });
});

describe("a step belongs to", () => {
  it("the case of the record that the page shows", () => {
    const { events } = given(begun).when(fills("log-visit/write-note", ELSEWHERE));
    expect(events).toMatchObject([
      { type: "CaseStarted", data: { record: "hash-of-contact-0815" } },
      { type: "StepCompleted", data: { caseId: caseOf(events) } },
    ]);
    expect(caseOf(events)).not.toBe(caseOf(begun));
  });

  it("the case begun before the record existed", () => {
    const { events } = given(begun.map((fact) => withoutRecord(fact))).when(
      fills("log-visit/photo", LI_NA_AT),
    );
    expect(events).toMatchObject([
      { type: "CaseRecordKnown", data: { caseId: "case-1", record: "hash-of-contact-4711" } },
      { type: "StepCompleted", data: { caseId: "case-1" } },
    ]);
  });

  it("the case of the record that its tab showed last, where the page shows none", () => {
    const noRecord = { on: "contact", record: null, at: MONDAY + 2 * MINUTE };
    const elsewhere = fills("log-visit/write-note", { ...ELSEWHERE, at: MONDAY + MINUTE });
    const inOne = given(begun).when(elsewhere, fills("log-visit/photo", noRecord)).events;
    expect(caseOf(inOne)).not.toBe(caseOf(begun));
    expect(inOne.at(-1)).toMatchObject({ data: { step: "photo", caseId: caseOf(inOne) } });

    const inTwo = given(begun).when(elsewhere, ...inTab(2, fills("log-visit/photo", noRecord)));
    expect(typesOf(inTwo.events)).toEqual(["CaseStarted", "StepCompleted"]);
  });

  it("the form of its own tab: two deals may be entered side by side", () => {
    const name = (tab: number, at: number) =>
      inTab(tab, fills("open-deal/name", { on: "new-deal", at: MONDAY + at }));
    const save = (tab: number, at: number) =>
      inTab(
        tab,
        uses("open-deal/save", { on: "new-deal", at: MONDAY + at }),
        enters("deals", { at: MONDAY + at + SECOND }),
      );
    const { board } = given().when(
      ...name(1, 0),
      ...name(2, 5 * SECOND),
      ...save(2, 20 * SECOND),
      ...save(1, 40 * SECOND),
    );
    expect(board.open).toEqual([]);
    expect(board.ended.map(({ tab, outcome }) => ({ tab, outcome }))).toEqual([
      { tab: 1, outcome: "completed" },
      { tab: 2, outcome: "completed" },
    ]);
  });

  it("its case only once: filling the field again is nothing new", () => {
    expect(given(begun).when(fills("log-visit/write-note", LI_NA_AT)).events).toEqual([]);
  });

  it("its case also when it is optional and the last required step is still open", () => {
    const { events } = given(begun).when(fills("log-visit/photo", LI_NA_AT));
    expect(typesOf(events)).toEqual(["StepCompleted"]);
  });
});

describe("a step called like something that every JavaScript object has", () => {
  const visit = chengduSource.processes[0];
  const playbook = playbookOf({
    ...chengduSource,
    processes: [
      {
        ...visit,
        steps: visit?.steps.map((step, index) =>
          index === 0 ? { ...step, id: "constructor" } : step,
        ),
      },
    ],
  });

  it("is completed like any other", () => {
    const { events } = given([], { playbook }).when(
      uses("log-visit/save-note", LI_NA_AT),
      seesEvidence("log-visit/save-note", LI_NA_AT),
      fills("log-visit/constructor", LI_NA_AT),
    );
    expect(typesOf(events)).toEqual([
      "CaseStarted",
      "StepCompleted",
      "StepCompleted",
      "CaseCompleted",
    ]);
  });
});

describe("a case is given up", () => {
  it("after as long without progress as its process allows, and not a millisecond before", () => {
    const open = given().when(enters("new-deal"));
    const after = (ms: number) =>
      typesOf(given(open.facts).when(enters("contact", { at: MONDAY + ms })).events);
    expect(after(HOUR)).toEqual([]);
    expect(after(HOUR + 1)).toEqual(["CaseAbandoned"]);
  });

  it("so that the next visit is a case of its own", () => {
    const { events } = given(begun).when(
      fills("log-visit/write-note", { ...LI_NA_AT, at: MONDAY + 9 * HOUR }),
    );
    expect(events).toMatchObject([
      { type: "CaseAbandoned", data: { caseId: "case-1", reason: "expired" } },
      { type: "CaseStarted", data: { caseId: caseOf(events.slice(1)) } },
      { type: "StepCompleted", data: { caseId: caseOf(events.slice(1)) } },
    ]);
    expect(caseOf(events.slice(1))).not.toBe("case-1");
  });

  it("counted from its last progress, not from its start", () => {
    const slow = given().when(
      enters("new-deal"),
      fills("open-deal/name", { on: "new-deal", at: MONDAY + 50 * MINUTE }),
      enters("contact", { at: MONDAY + 100 * MINUTE }),
    );
    expect(typesOf(slow.events)).toEqual(["CaseStarted", "StepCompleted"]);
  });

  it("not before a step that is open in it has been overdue for a business day", () => {
    const [visit, ...others] = chengduSource.processes;
    const [note, save] = visit?.steps ?? [];
    const due = { within: 2, unit: "business-days" };
    const playbook = playbookOf({
      ...chengduSource,
      processes: [{ ...visit, steps: [note, { ...save, due }] }, ...others],
    });
    const friday = MONDAY + 4 * DAY;
    const { facts } = given([], { playbook }).when(
      fills("log-visit/write-note", { ...LI_NA_AT, at: friday }),
    );
    const on = (day: number) =>
      typesOf(
        given(facts, { playbook }).when(enters("contact", { at: friday + day * DAY })).events,
      );
    expect(on(1)).toEqual([]); // due when Tuesday ends
    expect(on(5)).toEqual([]); // Wednesday: it is overdue
    expect(on(6)).toEqual(["CaseAbandoned"]);
  });

  it("when the playbook in force no longer has its process", () => {
    const [, ...others] = chengduSource.processes;
    const playbook = playbookOf({ ...chengduSource, processes: others });
    const { events } = given(begun, { playbook }).when(enters("contact", { at: MONDAY + SECOND }));
    expect(events).toMatchObject([{ type: "CaseAbandoned", data: { process: "log-visit" } }]);
  });
});

describe("a step counts as aided", () => {
  const aidedSteps = (events: readonly object[]) =>
    events.flatMap((event) =>
      "type" in event && event.type === "StepCompleted"
        ? [(event as unknown as { data: { aided: boolean } }).data.aided]
        : [],
    );

  it("when its prompt stands beside it; the prompt is then followed", () => {
    const { events } = given().when(
      isShown("log-visit/write-note", "prompt-0001"),
      fills("log-visit/write-note", LI_NA_AT),
    );
    expect(events).toMatchObject([
      { type: "PromptShown" },
      { type: "CaseStarted" },
      { type: "StepCompleted", data: { aided: true } },
      { type: "PromptAnswered", data: { prompt: "prompt-0001", answer: "followed" } },
    ]);
  });

  it("when its prompt was closed during the case; nothing is followed then", () => {
    const { events } = given().when(
      enters("new-deal"),
      isShown("open-deal/name", "prompt-0001"),
      answers("open-deal/name", "prompt-0001", "closed"),
      fills("open-deal/name", { on: "new-deal" }),
    );
    expect(aidedSteps(events)).toEqual([true]);
    expect(JSON.stringify(events)).not.toContain("followed");
  });

  it("by as much as was shown, also before the case began", () => {
    const note = "log-visit/write-note";
    const aids = (...shown: readonly Seen[]) =>
      given()
        .when(...shown, fills(note, LI_NA_AT))
        .events.flatMap((event) => (event.type === "StepCompleted" ? [event.data.aid] : []));
    const hint = isShown(note, "prompt-0001", MONDAY, "hint");
    const full = isShown(note, "prompt-0002", MONDAY, "full");
    expect(aids(hint)).toEqual(["hint"]);
    expect(aids(hint, full)).toEqual(["full"]);
    expect(aids(full, hint)).toEqual(["full"]);
    expect(aids(hint, answers(note, "prompt-0001", "closed"))).toEqual(["hint"]);
  });

  it("by what was shown since the step was last done, not before", () => {
    const note = "log-visit/write-note";
    const { events } = given().when(
      isShown(note, "prompt-0001", MONDAY, "hint"),
      fills(note, LI_NA_AT),
      fills(note, { on: "contact", record: "hash-of-0815", at: MONDAY + HOUR }),
    );
    expect(aidedSteps(events)).toEqual([true, false]);
  });

  it("not by what was shown for another record; that prompt is not followed either", () => {
    const note = "log-visit/write-note";
    const aids = (first: string) => {
      const about = { caseId: null, record: LI_NA_AT.record };
      const { events } = given().when(
        isShown(note, "prompt-0001", MONDAY, "full", about),
        fills(note, { on: "contact", record: first, at: MONDAY + HOUR }),
        fills(note, { ...LI_NA_AT, at: MONDAY + 2 * HOUR }),
      );
      expect(typesOf(events).filter((type) => type === "PromptAnswered")).toHaveLength(1);
      return aidedSteps(events);
    };
    expect(aids(ELSEWHERE.record)).toEqual([false, true]);
  });

  it("not by a prompt that another tab showed only after it was done", () => {
    const { events } = given(begun).when(
      ...inTab(1, enters("contact", LI_NA_AT)),
      ...inTab(1, isShown("log-visit/photo", "prompt-0001", MONDAY + MINUTE)),
      ...inTab(2, fills("log-visit/photo", { ...LI_NA_AT, at: MONDAY + SECOND })),
    );
    expect(aidedSteps(events)).toEqual([false]);
    expect(typesOf(events)).not.toContain("PromptAnswered");
  });

  it("not when no prompt was shown", () => {
    expect(aidedSteps(given().when(fills("log-visit/write-note", LI_NA_AT)).events)).toEqual([
      false,
    ]);
  });

  it("not when only another step was prompted", () => {
    const { events } = given().when(
      enters("new-deal"),
      isShown("log-visit/write-note", "prompt-0001"),
      fills("open-deal/name", { on: "new-deal" }),
    );
    expect(aidedSteps(events)).toEqual([false]);
  });

  it("not when a prompt stood there last week and nobody ever answered it", () => {
    const lastWeek = given().when(isShown("log-visit/write-note", "prompt-0001")).facts;
    const { events } = given(lastWeek).when(
      fills("log-visit/write-note", { ...LI_NA_AT, at: MONDAY + 7 * 24 * HOUR }),
    );
    expect(aidedSteps(events)).toEqual([false]);
    expect(typesOf(events)).not.toContain("PromptAnswered");
  });
});

describe("a prompt", () => {
  it("of a step that only the edition of its case has is noted, and stays closed", () => {
    const [visit, ...others] = chengduSource.processes;
    const [note, save, photo] = visit?.steps ?? [];
    const edition = (version: number, steps: readonly unknown[]) =>
      playbookOf({ ...chengduSource, version, processes: [{ ...visit, steps }, ...others] });
    const before = edition(6, [note, { ...photo, id: "next-visit", optional: false }]);
    const now = edition(8, [note, save]);
    const { facts } = given([], { playbook: before }).when(fills("log-visit/write-note", LI_NA_AT));
    const prompt = ["log-visit/next-visit", "prompt-0001"] as const;
    const about = { caseId: "case-1", record: LI_NA_AT.record };
    const { events, prompts } = given(facts, { playbook: now, earlier: [before] }).when(
      enters("contact", ELSEWHERE),
      isShown(...prompt, MONDAY + MINUTE, "full", about),
      answers(...prompt, "closed", MONDAY + 2 * MINUTE),
    );
    expect(events).toMatchObject([
      { type: "PromptShown", data: { ...about, playbook: { version: 6 } } },
      { type: "PromptAnswered", data: { answer: "closed", playbook: { version: 6 } } },
    ]);
    expect(prompts.steps["log-visit/next-visit"]).toMatchObject({ closedOn: "2026-03-02" });
  });

  it("is noted with its step and the playbook in force", () => {
    const playbook = { id: chengdu.id, version: chengdu.version };
    const shared = { prompt: "prompt-0001", process: "log-visit", step: "write-note", playbook };
    const { events } = given().when(
      isShown("log-visit/write-note", "prompt-0001"),
      answers("log-visit/write-note", "prompt-0001", "snoozed"),
    );
    expect(events).toEqual([
      { type: "PromptShown", data: { ...shared, level: "full", caseId: null, record: null } },
      { type: "PromptAnswered", data: { ...shared, answer: "snoozed" } },
    ]);
  });

  it("is not noted for a step of another department", () => {
    const { events } = given([], { department: "quality" }).when(
      isShown("log-visit/write-note", "prompt-0001"),
    );
    expect(events).toEqual([]);
  });
});

/** The case that the first of these facts is about. */
function caseOf([first]: readonly { readonly data: object }[]): string {
  return first && "caseId" in first.data ? String(first.data.caseId) : "no case";
}

function withoutRecord<Fact extends { readonly type: string; readonly data: object }>(fact: Fact) {
  return fact.type === "CaseStarted" ? { ...fact, data: { ...fact.data, record: null } } : fact;
}

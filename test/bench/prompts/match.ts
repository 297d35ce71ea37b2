/** How many observations a second are matched with a thousand processes, address and case included. */
import type { Observation } from "@/lib/core/event/observation";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { matchPages } from "@/lib/core/playbook/site";
import { emptyBoard, evolveBoard } from "@/lib/core/process/case";
import { decide } from "@/lib/core/process/decide";
import type { Known } from "@/lib/core/process/decide";
import { newTabState } from "@/lib/core/process/tab-state";
import { emptyMemory } from "@/lib/core/prompting/memory";

const PROCESSES = 1000;
const OBSERVATIONS = 1000;
const PAGES_A_SITE = 200;
const ROUNDS = 60;
/** What happens on a page before the person goes on to the next. */
const ON_A_PAGE = 5;
const OPEN_CASES = OBSERVATIONS / ON_A_PAGE;

export interface Rates {
  /** Observations a second whose page, step and case are found; nothing new follows. */
  readonly matchPerSecond: number;
  /** The same where each observation leads to facts: cases begin, steps are done. */
  readonly decidePerSecond: number;
}

export function rates(): Rates {
  const playbook = thousandProcesses();
  return {
    matchPerSecond: rate(playbook, steps(), "already done"),
    decidePerSecond: rate(playbook, steps(), "new"),
  };
}

/** @returns observations a second, the median of the rounds. */
function rate(
  playbook: Playbook,
  observations: readonly Observation[],
  are: "already done" | "new",
): number {
  const known = knownWith(playbook, are);
  const rounds = Array.from({ length: ROUNDS }, () => {
    let facts = 0;
    const started = performance.now();
    for (const observation of observations) {
      const url = "url" in observation ? observation.url : "";
      const shown = matchPages(playbook.sites, url).map(({ page, record }) => ({
        page: page.id,
        record,
      }));
      facts += decide(known, observation, shown).events.length;
    }
    const perSecond = (OBSERVATIONS / (performance.now() - started)) * 1000;
    if (facts < OBSERVATIONS !== (are === "already done"))
      throw new Error("Matched something else.");
    return perSecond;
  });
  return Math.round(rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
}

/** A few fields of one page, then the next page of another process. */
function steps(): Observation[] {
  return Array.from({ length: OBSERVATIONS }, (_, n) => {
    const process = processOf(Math.floor(n / ON_A_PAGE));
    const url = `https://crm-${Math.floor(process / PAGES_A_SITE)}.example.com/unit-${process}/7`;
    const at = NOON + n * 1000;
    const watch = `process-${process}/field`;
    return { id: `page-life-0001:${n + 1}`, at, url, kind: "field-filled", watch };
  });
}

/** Which process the n-th page is about: not one after the other. */
function processOf(n: number): number {
  return (n * 7) % PROCESSES;
}

const NOON = 1_772_413_200_000;

/** As many open cases either way; of the processes that the observations are about, or of others. */
function knownWith(playbook: Playbook, are: "already done" | "new"): Known {
  let board = emptyBoard;
  for (let n = 0; n < OPEN_CASES; n++) {
    const { id, version } = playbook;
    const process = `process-${processOf(n) + (are === "new" ? 1 : 0)}`;
    const shared = { caseId: `case-${n}`, process, playbook: { id, version } };
    const began = { ...shared, record: "unit/7", tab: 1 };
    const done = { ...shared, step: "field", evidence: "field-filled", aided: false } as const;
    board = evolveBoard(board, { type: "CaseStarted", data: began, at: NOON - 1000 });
    board = evolveBoard(board, { type: "StepCompleted", data: done, at: NOON - 1000 });
  }
  let cases = 0;
  return {
    editions: { current: playbook, earlier: [] },
    department: null,
    board,
    prompts: emptyMemory,
    tab: newTabState(1),
    unclaimed: [],
    looks: [],
    newCaseId: () => `new-${++cases}`,
    utcOffsetMinutes: 480,
    isFinished: () => false,
  };
}

function thousandProcesses(): Playbook {
  const text = (en: string) => ({ en, "zh-CN": en });
  const numbers = Array.from({ length: PROCESSES }, (_, n) => n);
  const anchor = { labels: ["Result", "结果"] };
  const step = { why: text("Why"), replaces: text("Column F"), anchor };
  const result = checkPlaybook({
    handrail: 1,
    id: "thousand",
    version: 1,
    title: text("A thousand processes"),
    departments: [{ id: "sales", name: text("Sales") }],
    sites: Array.from({ length: PROCESSES / PAGES_A_SITE }, (_, site) => ({
      id: `site-${site}`,
      name: text(`Site ${site}`),
      origins: [`https://crm-${site}.example.com`],
      pages: numbers.slice(site * PAGES_A_SITE, (site + 1) * PAGES_A_SITE).map((n) => ({
        id: `page-${n}`,
        name: text(`Page ${n}`),
        path: `/unit-${n}/:id`,
        record: { type: "unit", name: "id" },
      })),
    })),
    processes: numbers.map((n) => ({
      id: `process-${n}`,
      title: text(`Process ${n}`),
      why: text("Why"),
      startsOn: `page-${n}`,
      steps: [
        {
          ...step,
          id: "field",
          title: text("Fill"),
          page: `page-${n}`,
          doneWhen: { kind: "field-filled" },
        },
        {
          ...step,
          id: "said",
          title: text("Say"),
          page: `page-${n}`,
          doneWhen: { kind: "confirmed" },
        },
      ],
    })),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return result.playbook;
}

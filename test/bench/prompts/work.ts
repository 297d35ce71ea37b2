/** Twelve weeks of somebody's work: which steps come up when, and what chance will decide at each. */
import { dayOf } from "@/lib/core/day";
import { watchId } from "@/lib/core/process/watch-id";
import type { Assumptions } from "./assumptions";
import type { Chance } from "./random";

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Monday, 2 March 2026, midnight UTC; the people of the simulation live there. */
const START = Date.UTC(2026, 2, 2);
const WORKING_DAYS = 60;
/** On the morning of this working day a new version of the playbook changes some steps. */
const CHANGE_DAY = 30;

export interface SimulatedStep {
  readonly id: string;
  /** Log-odds of an average person to do it right the first time without help. */
  readonly ease: number;
  readonly changes?: true;
}

interface SimulatedProcess {
  readonly id: string;
  /** Cases on an average day. */
  readonly perDay: number;
  readonly steps: readonly SimulatedStep[];
}

/** From several times a day to once in five weeks, from nearly self-evident to hard. */
const processes: readonly SimulatedProcess[] = [
  {
    id: "log-visit",
    perDay: 2.5,
    steps: [
      { id: "write-note", ease: 0.5 },
      { id: "next-step", ease: -1, changes: true },
      { id: "follow-up-date", ease: -2 },
    ],
  },
  {
    id: "send-quote",
    perDay: 0.8,
    steps: [
      { id: "attach-quote", ease: 0 },
      { id: "valid-until", ease: -2 },
    ],
  },
  {
    id: "open-deal",
    perDay: 0.3,
    steps: [
      { id: "product", ease: 0 },
      { id: "competitor", ease: -2, changes: true },
      { id: "save", ease: 1 },
    ],
  },
  {
    id: "handle-complaint",
    perDay: 0.1,
    steps: [
      { id: "serial-number", ease: -1 },
      { id: "fault-class", ease: -2 },
    ],
  },
  {
    id: "hand-over",
    perDay: 0.04,
    steps: [
      { id: "contract", ease: -1 },
      { id: "service-contact", ease: -1.5 },
    ],
  },
];

/** The moment at which a step could be done, with all its chance drawn, the same for every scheme. */
export interface Opportunity {
  readonly process: string;
  /** The case that its step belongs to. */
  readonly caseId: string;
  readonly step: SimulatedStep;
  /** `process/step`. */
  readonly watch: string;
  readonly isFirst: boolean;
  /** Fingerprint of the step's definition. */
  readonly definition: string;
  readonly at: number;
  readonly day: string;
  readonly week: number;
  readonly lots: Readonly<
    Record<"knows" | "heeds" | "works" | "closes" | "seen" | "looksDone", number>
  >;
  /** Deviates of the times until somebody begins and leaves. */
  readonly begins: number;
  readonly leaves: number;
}

/** In the order of time. About every second person is away for one to three weeks. */
export function workOf(chance: Chance, { workload }: Assumptions): Opportunity[] {
  const pace = workload * Math.exp(0.4 * chance.normal());
  const awayFrom = chance.uniform() < 0.5 ? Math.floor(chance.uniform() * WORKING_DAYS) : Infinity;
  const awayUntil = awayFrom + 5 * (1 + Math.floor(chance.uniform() * 3));
  const work: Opportunity[] = [];
  for (let day = 0; day < WORKING_DAYS; day++) {
    const morning = START + (day + 2 * Math.floor(day / 5)) * DAY + 9 * 60 * MINUTE;
    for (const process of processes) {
      const cases = poisson(chance, process.perDay * pace);
      for (let n = 0; n < cases; n++) {
        const steps = caseOf(chance, process, { day, morning });
        if (day < awayFrom || day >= awayUntil) work.push(...steps);
      }
    }
  }
  return work.toSorted((a, b) => a.at - b.at);
}

function caseOf(
  chance: Chance,
  process: SimulatedProcess,
  { day, morning }: { day: number; morning: number },
): Opportunity[] {
  let at = morning + chance.uniform() * 8 * 60 * MINUTE;
  const caseId = `${process.id} begun at ${at}`;
  return process.steps.map((step, place) => {
    at += place === 0 ? 0 : (1 + 2 * chance.uniform()) * MINUTE;
    return {
      process: process.id,
      caseId,
      step,
      watch: watchId(process.id, step.id),
      isFirst: place === 0,
      definition: step.changes && day >= CHANGE_DAY ? "second" : "first",
      at,
      day: dayOf(at, 0),
      week: Math.floor(day / 5),
      lots: {
        knows: chance.uniform(),
        heeds: chance.uniform(),
        works: chance.uniform(),
        closes: chance.uniform(),
        seen: chance.uniform(),
        looksDone: chance.uniform(),
      },
      begins: chance.normal(),
      leaves: chance.normal(),
    };
  });
}

/** Knuth's; fine for small means. */
function poisson(chance: Chance, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = chance.uniform(); product > limit; product *= chance.uniform()) count++;
  return count;
}

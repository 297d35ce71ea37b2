/**
 * The made-up company's million events: how fast they are folded, whether every figure is the truth, and what
 * a dashboard's answer takes from the stored cube and from the log.
 */
import type { NewEvent } from "@/lib/core/event/event";
import { dayFacts } from "@/lib/core/projection/day-facts";
import { fold } from "@/lib/core/projection/projection";
import { cubeOf } from "@/lib/core/statistics/cube";
import type { Question } from "@/lib/core/statistics/report";
import { statisticsOf } from "@/lib/core/statistics/report";
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import { union } from "@/lib/core/team-facts/day-fact";
import { peopleOf } from "../../company/people";
import { storyOf } from "../../company/story";
import { Truth } from "../../company/truth";
import { alone, wrongIn } from "../../company/wrong";

const PEOPLE = 500;
const DAYS = 60;
/** As it is shown inside the company. */
const K = 5;
/** What a dashboard opens with. */
const question: Question = { from: "2026-03-01", to: "2026-06-30", grain: "week" };
const TURNS = 9;

/** @returns what came out, and ms */
function timed<Made>(work: () => Made): { readonly made: Made; readonly ms: number } {
  const start = performance.now();
  const made = work();
  return { made, ms: performance.now() - start };
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export function measure() {
  const truth = new Truth();
  const browsers: (readonly DayFact[])[] = [];
  let [events, foldMs] = [0, 0];
  // Person by person, as each browser folds its own log: only one log is in memory at a time.
  for (const person of peopleOf(PEOPLE, DAYS)) {
    const log: readonly NewEvent[] = storyOf(person, truth);
    const { made, ms } = timed(() => fold(dayFacts, log));
    events += log.length;
    foldMs += ms;
    browsers.push([...made.values()]);
  }
  const united = timed(() => union(...browsers));
  const counted = timed(() => cubeOf(united.made.values(), K));
  const turns = Array.from({ length: TURNS }, () =>
    timed(() => statisticsOf(counted.made, null, question)),
  );
  const statisticsMs = median(turns.map(({ ms }) => ms));
  const replayMs = foldMs + united.ms + counted.ms + statisticsMs;
  return {
    events,
    facts: united.made.size,
    atoms: counted.made.atoms.length,
    foldPerSecond: (events / foldMs) * 1000,
    unionMs: united.ms,
    cubeMs: counted.ms,
    statisticsMs,
    replayMs,
    ratioToReplay: replayMs / statisticsMs,
    ...checked(united.made.values(), truth),
  };
}

/** With nothing put together, every figure is known. */
function checked(facts: Iterable<DayFact>, truth: Truth) {
  const told = statisticsOf(cubeOf(facts, 1), null, { ...question, grain: "day" });
  const { figures, wrong } = wrongIn(told, alone(truth.cells()), (of) => truth.members(of));
  for (const sentence of wrong) console.log(sentence);
  return { figures, wrongFigures: wrong.length };
}

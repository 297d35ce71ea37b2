/**
 * The cut-over gate: whether the evidence says that the ledger can stop, per department and for the whole
 * run. What it demands and how each demand is read: docs/parallel-run.md.
 */
import { addDays, businessDaysIn } from "../business-days";
import type { DayCounts, DayPicture, Whose } from "../discrepancy/daily-picture";
import { ALL, countsIn } from "../discrepancy/daily-picture";
import { figuresOf } from "../discrepancy/day-figures";
import { lastPicture } from "../discrepancy/trend";
import type { Calendar } from "../playbook/calendar";
import type { ParallelRun } from "../playbook/parallel-run";
import { sum } from "../sum";
import type { Criterion, RateDay, Verdict } from "./criterion";
import { leastFor, verdictOf } from "./criterion";
import { runDays } from "../parallel-run/run-days";
import { tallies } from "../reconcile/counts";

export interface PeopleCounts {
  readonly department: string | null;
  readonly people: number;
  /** Of them, who has seen the training of the process; `null`: it has none. */
  readonly trained: number | null;
  /** Of them, who does its steps without help; `null`: nobody can tell. */
  readonly proficient: number | null;
}

export interface GateEvidence {
  /** Where the person is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly calendar: Calendar;
  /** One a day, in any order. */
  readonly pictures: readonly DayPicture[];
  /** Those who do the process, one entry a department; empty when the run names no process. */
  readonly people: readonly PeopleCounts[];
}

export interface Judged {
  readonly verdict: Verdict;
  readonly criteria: readonly Criterion[];
}

export interface GateResult {
  readonly run: string;
  readonly day: string;
  /** The newest picture that counts; `null` when there is none. */
  readonly lastPicture: string | null;
  /** The worst of the whole and of the departments. */
  readonly verdict: Verdict;
  readonly all: Judged;
  readonly departments: readonly (Judged & { readonly department: string })[];
}

export type GatedRun = Pick<
  ParallelRun,
  "id" | "from" | "to" | "departments" | "department" | "process" | "gate"
>;

/** Never throws, and knows no time but `today`. */
export function gate(run: GatedRun, evidence: GateEvidence): GateResult {
  const { today } = evidence;
  const lastDay = runDays(run).to;
  const until = today < lastDay ? today : lastDay;
  const pictures = evidence.pictures.filter(
    (picture) => picture.run === run.id && picture.day >= run.from && picture.day <= until,
  );
  const last = lastPicture(pictures, run.from, until);
  const judged = (department: Whose): Judged => {
    const counts = last && countsIn(last, department);
    const criteria = [
      matchRate(run, { ...evidence, pictures }, department, lastDay),
      critical(counts),
      crmShare(run, counts),
      records(run, counts),
      ...people(run, evidence.people, department),
    ];
    return { verdict: verdictOf(criteria), criteria };
  };
  const all = judged(ALL);
  const departments = departmentsOf(run, pictures).map((department) => ({
    department,
    ...judged(department),
  }));
  return {
    run: run.id,
    day: today,
    lastPicture: last?.day ?? null,
    verdict: verdictOf([all, ...departments]),
    all,
    departments,
  };
}

/** Without a field that says it, nobody knows the department of a record: then there is the whole only. */
function departmentsOf(run: GatedRun, pictures: readonly DayPicture[]): string[] {
  if (run.department === undefined) return [];
  if (run.departments.length > 0) return run.departments;
  const seen = pictures.flatMap(({ departments }) =>
    departments.flatMap(({ department }) => department ?? []),
  );
  return [...new Set(seen)].sort();
}

function matchRate(
  { from, gate: { matchRate: wanted, days: wantedDays } }: GatedRun,
  { today, calendar, pictures }: GateEvidence,
  department: Whose,
  lastDay: string,
): Criterion {
  const rates = new Map<string, number | null>();
  for (const picture of pictures) {
    const counts = countsIn(picture, department);
    rates.set(picture.day, counts && figuresOf(counts).matchRate);
  }
  // Today is not over: while it has no picture, the row ends with the business day before.
  const end = today > lastDay ? lastDay : rates.has(today) ? today : addDays(today, -1);
  const days = businessDaysIn(from, end, calendar)
    .slice(-wantedDays)
    .map((day): RateDay => ({ day, rate: rates.get(day) ?? null }));
  const isGood = ({ rate }: RateDay) => rate !== null && rate >= wanted;
  const lastBad = days.findLastIndex((day) => !isGood(day));
  return {
    kind: "match-rate",
    verdict: days.some(({ rate }) => rate !== null && rate < wanted)
      ? "not-met"
      : lastBad === -1 && days.length === wantedDays
        ? "met"
        : "not-enough-data",
    wanted,
    wantedDays,
    days,
    inRow: days.length - 1 - lastBad,
    isRunTooShort: businessDaysIn(from, lastDay, calendar).length < wantedDays,
  };
}

function critical(counts: DayCounts | null): Criterion {
  const found = counts?.open.critical ?? 0;
  // That nothing differs of what nobody has compared says nothing.
  const isCompared = counts !== null && tallies(counts.records).compared > 0;
  const open = found > 0 || isCompared ? found : null;
  return {
    kind: "critical",
    verdict: open === null ? "not-enough-data" : open === 0 ? "met" : "not-met",
    open,
  };
}

function crmShare({ gate: { crmShare: wanted } }: GatedRun, counts: DayCounts | null): Criterion {
  const figures = counts && figuresOf(counts);
  const share = figures?.crmShare ?? null;
  const unseen = counts?.records.unseen ?? 0;
  const inCrm = figures?.inCrm ?? 0;
  const whole = (figures?.inEither ?? 0) + unseen;
  // However those will turn out at which nobody has looked yet: at worst none is in the CRM, at best all.
  const [worst, best] = [inCrm / whole, (inCrm + unseen) / whole];
  const isKnown = worst >= wanted || best < wanted;
  return {
    kind: "crm-share",
    verdict: whole === 0 || !isKnown ? "not-enough-data" : worst >= wanted ? "met" : "not-met",
    wanted,
    share,
    unseen,
    missing: figures && Math.max(0, leastFor(wanted, figures.inEither) - figures.inCrm),
  };
}

function records({ gate: { records: wanted } }: GatedRun, counts: DayCounts | null): Criterion {
  const compared = counts ? figuresOf(counts).compared : 0;
  return {
    kind: "records",
    verdict: compared >= wanted ? "met" : "not-enough-data",
    wanted,
    compared,
  };
}

/** Left out where nothing can be asked for: no process, no training of it, or a share of 0. */
function people(run: GatedRun, all: readonly PeopleCounts[], department: Whose): Criterion[] {
  if (run.process === undefined) return [];
  const asked = all.filter((each) => department === ALL || each.department === department);
  return (["trained", "proficient"] as const).flatMap((kind): Criterion[] => {
    const wanted = run.gate[kind];
    const known = asked.filter((each) => each[kind] !== null);
    if (wanted === 0 || (asked.length > 0 && known.length === 0)) return [];
    const count = sum(known.map((each) => each[kind] ?? 0));
    const whole = sum(known.map((each) => each.people));
    const verdict = whole === 0 ? "not-enough-data" : count / whole >= wanted ? "met" : "not-met";
    const missing = Math.max(0, leastFor(wanted, whole) - count);
    return [{ kind, verdict, wanted, count, people: whole, missing }];
  });
}

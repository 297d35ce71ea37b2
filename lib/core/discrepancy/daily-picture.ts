/**
 * One day of a parallel run, per department, in counts: what the trend, the cut-over gate and the file of
 * evidence are made of. Counts can be added up; rates are made of added counts, never of rates.
 */
import type { RecordOutcome } from "../reconcile/record";
import { recordOutcomes } from "../reconcile/record";
import type { AgeClass } from "./ageing";
import { ageClasses, ageClassOf } from "./ageing";
import type { Mark } from "./deed";
import { marks } from "./deed";
import type { DiscrepancyKind } from "./discrepancy";
import { discrepancyKinds } from "./discrepancy";

type Counts<Name extends string> = Readonly<Record<Name, number>>;

interface OpenCounts {
  readonly total: number;
  readonly critical: number;
  readonly byKind: Counts<DiscrepancyKind>;
  readonly byMark: Counts<Mark | "none">;
  readonly byAge: Counts<AgeClass>;
}

export interface DayCounts {
  readonly records: Counts<RecordOutcome>;
  /** Discrepancies opened on the day and open at its end; without those marked as timing. */
  readonly opened: number;
  /** Discrepancies closed on the day. */
  readonly settled: number;
  readonly open: OpenCounts;
  /** Records that were kept in both on the day: new or changed in the ledger, and touched in the CRM. */
  readonly keptTwice: number;
}

export interface DayPicture {
  readonly run: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly departments: readonly DepartmentCounts[];
}

interface DepartmentCounts {
  /** `null`: of no department that is known. */
  readonly department: string | null;
  readonly counts: DayCounts;
}

/** A discrepancy as a day's picture needs it; days are those where the person is. */
export interface CountedDiscrepancy {
  readonly department: string | null;
  readonly kind: DiscrepancyKind;
  readonly critical: boolean;
  readonly mark: Mark | null;
  readonly openedOn: string;
  /** `null` while it is open. */
  readonly closedOn: string | null;
  /** Business days. */
  readonly age: number;
}

/** What the picture of a day is counted from, as it is at its end. */
export interface CountedDay {
  readonly run: string;
  readonly day: string;
  /** A department may come several times: the parts of a run are counted one by one. */
  readonly records: Iterable<{
    readonly department: string | null;
    readonly counts: Readonly<Partial<Record<RecordOutcome, number>>>;
    readonly keptTwice: number;
  }>;
  readonly discrepancies: Iterable<CountedDiscrepancy>;
}

export function dayPicture({ run, day, records, discrepancies }: CountedDay): DayPicture {
  const departments = new Map<string | null, MutableCounts>();
  const countsOf = (department: string | null) => {
    const known = departments.get(department);
    if (known) return known;
    const counts = nothing();
    departments.set(department, counts);
    return counts;
  };
  for (const { department, counts: more, keptTwice } of records) {
    const counts = countsOf(department);
    addTo(counts.records, more, recordOutcomes);
    counts.keptTwice += keptTwice;
  }
  for (const one of discrepancies) {
    const counts = countsOf(one.department);
    if (one.closedOn !== null) {
      if (one.closedOn === day) counts.settled++;
      continue;
    }
    if (one.openedOn === day && one.mark !== "timing") counts.opened++;
    counts.open.total++;
    if (one.critical) counts.open.critical++;
    counts.open.byKind[one.kind]++;
    counts.open.byMark[one.mark ?? "none"]++;
    counts.open.byAge[ageClassOf(one.age)]++;
  }
  return {
    run,
    day,
    departments: [...departments]
      .map(([department, counts]) => ({ department, counts }))
      .sort((a, b) => ((a.department ?? "") < (b.department ?? "") ? -1 : 1)),
  };
}

/** All departments together; no text, because a department may be called anything. */
export const ALL: unique symbol = Symbol("all departments");
/** `null`: what is of no department that is known. */
export type Whose = string | null | typeof ALL;

/** The counts of a picture: of one department, or of all of them together; `null` when it has none. */
export function countsIn(picture: DayPicture, department: Whose): DayCounts | null {
  if (department === ALL) {
    const all = picture.departments.map(({ counts }) => counts);
    return all.length > 0 ? addCounts(all) : null;
  }
  return picture.departments.find((each) => each.department === department)?.counts ?? null;
}

export function addCounts(all: readonly DayCounts[]): DayCounts {
  const total = nothing();
  for (const { records, opened, settled, open, keptTwice } of all) {
    addTo(total.records, records, recordOutcomes);
    addTo(total.open.byKind, open.byKind, discrepancyKinds);
    addTo(total.open.byMark, open.byMark, markNames);
    addTo(total.open.byAge, open.byAge, ageClasses);
    total.open.total += open.total;
    total.open.critical += open.critical;
    total.opened += opened;
    total.settled += settled;
    total.keptTwice += keptTwice;
  }
  return total;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface MutableCounts extends Mutable<Omit<DayCounts, "records" | "open">> {
  readonly records: Record<RecordOutcome, number>;
  readonly open: {
    total: number;
    critical: number;
    readonly byKind: Record<DiscrepancyKind, number>;
    readonly byMark: Record<Mark | "none", number>;
    readonly byAge: Record<AgeClass, number>;
  };
}

const markNames = [...marks, "none"] as const;

function nothing(): MutableCounts {
  return {
    records: zeros(recordOutcomes),
    opened: 0,
    settled: 0,
    open: {
      total: 0,
      critical: 0,
      byKind: zeros(discrepancyKinds),
      byMark: zeros(markNames),
      byAge: zeros(ageClasses),
    },
    keptTwice: 0,
  };
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

function addTo<Name extends string>(
  total: Record<Name, number>,
  more: Partial<Counts<Name>>,
  names: readonly Name[],
): void {
  for (const name of names) total[name] += more[name] ?? 0;
}

/**
 * How old a discrepancy is and who has to know, in business days of the playbook's calendar. Days are
 * those where the person is (`YYYY-MM-DD`). The rules are in docs/parallel-run.md.
 */
import { addBusinessDays, businessDaysAfter } from "../business-days";
import type { Calendar } from "../playbook/calendar";
import type { ParallelRun } from "../playbook/parallel-run";
import type { Department } from "../playbook/playbook";

export const ageClasses = ["0-2", "3-5", "6-10", ">10"] as const;
export type AgeClass = (typeof ageClasses)[number];

/** @param age in business days. */
export function ageClassOf(age: number): AgeClass {
  return age <= 2 ? "0-2" : age <= 5 ? "3-5" : age <= 10 ? "6-10" : ">10";
}

/** 0: its owner sees to it. 1: overdue. 2: overdue and critical, or older than twice the time it had. */
export type Escalation = 0 | 1 | 2;

export interface Age {
  /** Business days since the day on which it was opened. */
  readonly age: number;
  /** The last day on which it is in time. */
  readonly due: string;
  readonly overdue: boolean;
  readonly escalation: Escalation;
}

export interface Ageing {
  readonly openedOn: string;
  readonly critical: boolean;
  /** What was agreed; `null`: as the run says. */
  readonly due: string | null;
}

/** Made once for a day and asked for every discrepancy: days are counted once each, not once a record. */
export function ageingOn(
  today: string,
  run: Pick<ParallelRun, "dueDays" | "criticalDueDays">,
  calendar: Calendar,
): (discrepancy: Ageing) => Age {
  const ageOf = remembered((openedOn) => businessDaysAfter(openedOn, today, calendar));
  const dueIn = (days: number) =>
    remembered((openedOn) => addBusinessDays(openedOn, days, calendar));
  const usual = dueIn(run.dueDays);
  const critically = dueIn(run.criticalDueDays);
  const timeBetween = remembered((days) => {
    const [openedOn = "", due = ""] = days.split(" ");
    return businessDaysAfter(openedOn, due, calendar);
  });

  return ({ openedOn, critical, due: agreed }) => {
    const age = ageOf(openedOn);
    const due = agreed ?? (critical ? critically : usual)(openedOn);
    const overdue = today > due;
    const isFarOver = overdue && (critical || age > 2 * timeBetween(`${openedOn} ${due}`));
    return { age, due, overdue, escalation: isFarOver ? 2 : overdue ? 1 : 0 };
  };
}

function remembered<Value>(of: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

/** Who has to see to it now. */
export type Responsible =
  | { readonly kind: "owner"; readonly name: string }
  | { readonly kind: "key-users"; readonly department: string; readonly names: readonly string[] }
  | { readonly kind: "project-lead" };

/**
 * First its owner, then the key users of its department, then the project lead. Where one of them does not
 * exist, it is the next.
 */
export function responsibleFor(
  escalation: Escalation,
  owner: string | null,
  department: string | null,
  departments: readonly Department[],
): Responsible {
  if (escalation === 0 && owner !== null) return { kind: "owner", name: owner };
  const names = keyUsersOf(departments, department);
  if (escalation === 2 || department === null || names.length === 0) {
    return { kind: "project-lead" };
  }
  return { kind: "key-users", department, names };
}

/** Names of the key users of a department; of all departments where it is not known. */
export function keyUsersOf(
  departments: readonly Department[],
  department: string | null,
): readonly string[] {
  return departments
    .filter(({ id }) => department === null || id === department)
    .flatMap(({ keyUsers }) => keyUsers.map(({ name }) => name));
}

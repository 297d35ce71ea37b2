/**
 * Who gets no prompts during a trial. The lot follows from the seed and from ids alone, so that every browser
 * comes to the same without asking another, and the console comes to it again when it tells the effect.
 *
 * Departments are drawn without putting back: exactly `share` of those of the playbook are held out, rounded, at
 * least one and never all. People are drawn each for themselves, because no browser knows all of them.
 */
import type { HoldOut } from "../playbook/hold-out";
import { seeded } from "./seeded";

/** Units and people in each group, at the least: what is told of several people has as many. */
export const LEAST = 5;

export type Arm = "prompted" | "held-out";

interface Somebody {
  readonly department: string | null;
  /** Pseudonym. Whoever deletes their data gets another, and is drawn anew. */
  readonly person: string;
}

/**
 * @param departments ids of the playbook, in any order
 * @returns `null`: not drawn, because their department is not among those of the playbook
 */
export function armOf(
  holdOut: Pick<HoldOut, "unit" | "share" | "seed">,
  { department, person }: Somebody,
  departments: readonly string[],
): Arm | null {
  if (holdOut.unit === "person") {
    return chanceOf(holdOut, person) < holdOut.share ? "held-out" : "prompted";
  }
  if (department === null || !departments.includes(department)) return null;
  return heldOutDepartments(holdOut, departments).includes(department) ? "held-out" : "prompted";
}

/** The departments that the lot falls on. */
export function heldOutDepartments(
  holdOut: Pick<HoldOut, "share" | "seed">,
  departments: readonly string[],
): string[] {
  const few = Math.max(1, Math.round(holdOut.share * departments.length));
  return departments
    .map((id) => ({ id, chance: chanceOf(holdOut, id) }))
    .sort((a, b) => a.chance - b.chance || (a.id < b.id ? -1 : 1))
    .slice(0, Math.min(few, departments.length - 1))
    .map(({ id }) => id);
}

function chanceOf({ seed }: Pick<HoldOut, "seed">, id: string): number {
  return seeded(`${seed}/${id}`)();
}

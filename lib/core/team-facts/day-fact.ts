/**
 * What one person did on one day, counted: the only thing about people's work that ever leaves a browser. It
 * is folded from the private trace, and holds no record, no time of day and no text.
 *
 * A day fact only grows: each trace event adds to it, and `revision` says how many have. So of two versions of
 * the same fact the one with the higher revision holds all of the other, and facts of many browsers can be put
 * together in any order and as often as one likes (`union`). What is taken back is counted for itself
 * (`reopened`), never subtracted.
 */
import type { Role } from "../profile";
import { roles } from "../profile";
import { z } from "../zod";
import { isCountName } from "./count-name";

export interface DayFact {
  /** Pseudonym of the browser profile that saw it. */
  readonly device: string;
  /** Pseudonym. */
  readonly person: string;
  /** `YYYY-MM-DD`, where it happened. */
  readonly day: string;
  /** `""`: in no process. */
  readonly process: string;
  readonly department: string | null;
  /** `null`: from before it was noted. */
  readonly role: Role | null;
  /** Of the playbook that it went by. */
  readonly version: number;
  /** How many trace events are counted in it. */
  readonly revision: number;
  /** See `count-name.ts`. Whole numbers, at least 1: what did not happen is left out. */
  readonly counts: Readonly<Record<string, number>>;
}

const id = z.string().min(1).max(120);

/** As it comes from another browser. */
export const dayFactSchema = z.strictObject({
  device: id,
  person: id,
  day: z.iso.date(),
  process: z.string().max(120),
  department: id.nullable(),
  role: z.enum(roles).nullable(),
  version: z.int(),
  revision: z.int().min(1),
  counts: z
    .record(z.string().max(160).refine(isCountName), z.int().min(1))
    .refine((counts) => Object.keys(counts).length <= 2000),
});

/** What it is about: the same for every revision of it. */
export function dayFactKey(fact: Omit<DayFact, "revision" | "counts">): string {
  const { day, process, department, role, version, person, device } = fact;
  return [day, process, department ?? "", role ?? "", version, person, device].join("|");
}

/**
 * Facts put together: of each the newest. The order and the repetition of what is given change nothing.
 *
 * @returns by key
 */
export function union(...many: readonly Iterable<DayFact>[]): Map<string, DayFact> {
  const newest = new Map<string, DayFact>();
  for (const facts of many) {
    for (const fact of facts) {
      const key = dayFactKey(fact);
      const known = newest.get(key);
      if (!known || isNewer(fact, known)) newest.set(key, fact);
    }
  }
  return newest;
}

/**
 * Of the same revision there are two only if they were folded by different editions of the product. One of them
 * wins wherever they meet: the one that counts more of the first thing in which they differ.
 */
function isNewer(fact: DayFact, known: DayFact): boolean {
  if (fact.revision !== known.revision) return fact.revision > known.revision;
  if (fact.counts === known.counts) return false;
  const names = new Set([...Object.keys(fact.counts), ...Object.keys(known.counts)]);
  const differing = [...names].filter((name) => fact.counts[name] !== known.counts[name]).sort();
  const [first] = differing;
  return first !== undefined && (fact.counts[first] ?? 0) > (known.counts[first] ?? 0);
}

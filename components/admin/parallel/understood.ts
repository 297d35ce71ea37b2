import { comparing } from "@/lib/core/compare/comparing";
import { UNREADABLE } from "@/lib/core/compare/reading";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Values } from "@/lib/core/reconcile/record";

/** What a written value is taken for. */
export type Understood =
  /** No column says it. */
  | { readonly as: "not-there" }
  | { readonly as: "nothing" }
  | { readonly as: "unreadable" }
  /** By how it is written. */
  | { readonly as: "text" }
  | { readonly as: "number"; readonly value: number }
  /** ms since 1970; `time`: by the minute. */
  | { readonly as: "date"; readonly at: number; readonly time: boolean };

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Made ready for many rows; one answer a field of the run. */
export function understanding(
  { key, fields }: ParallelRun,
  side: "ledger" | "export",
): (values: Values) => readonly Understood[] {
  const readers = fields.map(({ id, compare }) => {
    // Keys are compared as they are written, whatever the field is.
    if (key.includes(id)) return (): Understood => ({ as: "text" });
    const { ledger, crm } = comparing(compare);
    const read = side === "ledger" ? ledger : crm;
    return (written: string): Understood => {
      const reading = read(written);
      if (reading === UNREADABLE) return { as: "unreadable" };
      if (reading === null) return { as: "nothing" };
      if (typeof reading === "string") return { as: "text" };
      if (compare.kind !== "date") return { as: "number", value: reading };
      return { as: "date", at: reading * (compare.time ? MINUTE : DAY), time: compare.time };
    };
  });
  return (values) =>
    readers.map((read, place) => {
      const written = values[place];
      if (written === null || written === undefined) return { as: "not-there" };
      return written.trim() === "" ? { as: "nothing" } : read(written);
    });
}

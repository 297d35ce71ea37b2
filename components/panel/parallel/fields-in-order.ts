import type { DiscrepancyState } from "@/lib/core/discrepancy/state";
import type { RecordFieldView } from "@/lib/messages/parallel-panel";

/** What of a field decides where it stands. */
export type FieldStanding = Pick<RecordFieldView, "outcome" | "critical"> & {
  readonly discrepancy: {
    readonly state: Pick<DiscrepancyState, "status" | "closedBy" | "closedAt">;
  } | null;
};

/** For so long, what closed by itself stands where it was: who mended it sees that it did. */
const NEWS_MS = 12 * 3_600_000;

/**
 * What somebody should look at, first: what differs, what cannot be read, what is still open although it
 * agrees now, what nobody has seen. Of each, what is open before what is settled, and critical ones first;
 * else as the run has them. What simply agrees is folded.
 *
 * @param now ms since 1970.
 */
export function fieldsInOrder<Field extends FieldStanding>(
  fields: readonly Field[],
  now: number,
): { readonly shown: readonly Field[]; readonly folded: readonly Field[] } {
  const shown = fields
    .filter((field) => !isFolded(field, now))
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        Number(isSettled(a)) - Number(isSettled(b)) ||
        Number(b.critical) - Number(a.critical),
    );
  return { shown, folded: fields.filter((field) => isFolded(field, now)) };
}

function isFolded(field: FieldStanding, now: number): boolean {
  return field.outcome === "agrees" && !isOpen(field) && !isNews(field, now);
}

function isNews({ discrepancy }: FieldStanding, now: number): boolean {
  const { closedBy = null, closedAt = null } = discrepancy?.state ?? {};
  return closedBy === "evidence" && closedAt !== null && now - closedAt < NEWS_MS;
}

function rankOf(field: FieldStanding): number {
  if (field.outcome === "differs") return 0;
  if (field.outcome === "unreadable") return 1;
  return isOpen(field) ? 2 : 3;
}

function isOpen({ discrepancy }: FieldStanding): boolean {
  return discrepancy !== null && discrepancy.state.status !== "closed";
}

function isSettled({ discrepancy }: FieldStanding): boolean {
  return discrepancy?.state.status === "closed";
}

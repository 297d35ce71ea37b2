/** One difference of one record in one parallel run. */

/** `differs` and `unreadable` are about a field; the others about the record. */
export const discrepancyKinds = [
  "differs",
  "unreadable",
  "only-ledger",
  "only-crm",
  "duplicate",
] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

export interface Discrepancy {
  readonly id: string;
  readonly run: string;
  /** `null`: the record as a whole. */
  readonly field: string | null;
  readonly kind: DiscrepancyKind;
  readonly department: string | null;
  readonly critical: boolean;
}

import type { Role } from "@/lib/core/profile";
import type { RecordInRun } from "@/lib/messages/parallel-panel";

/** The one line that says how the ledger and the record that the tab shows stand to each other. */
export type LedgerLine =
  | { readonly kind: "differs" | "unreadable"; readonly count: number; readonly total: number }
  | { readonly kind: "agrees-so-far"; readonly count: number; readonly total: number }
  | { readonly kind: "agrees"; readonly total: number }
  | {
      readonly kind:
        | "only-crm"
        | "only-ledger"
        | "twice-in-ledger"
        | "twice-in-crm"
        | "not-compared"
        | "no-ledger";
    };

type Compared = Pick<RecordInRun, "ledgerAt" | "outcome" | "rows"> & {
  readonly fields: readonly Pick<RecordInRun["fields"][number], "ledger" | "outcome">[];
};

/** `null`: nothing to say to this person. Only key users can do something about a missing ledger. */
export function ledgerLine(record: Compared, role: Role): LedgerLine | null {
  const { ledgerAt, outcome, rows, fields } = record;
  if (ledgerAt === null) return role === "user" ? null : { kind: "no-ledger" };
  const total = fields.filter(({ ledger }) => ledger !== null).length;
  const count = (wanted: string) => fields.filter((field) => field.outcome === wanted).length;
  switch (outcome) {
    case null:
    case "unseen":
      return { kind: "not-compared" };
    case "duplicate":
      return { kind: rows.length > 1 ? "twice-in-ledger" : "twice-in-crm" };
    case "only-crm":
    case "only-ledger":
      return { kind: outcome };
    case "matched":
      return { kind: "agrees", total };
    case "incomplete":
      return { kind: "agrees-so-far", count: count("agrees"), total };
    case "different":
      return { kind: "differs", count: count("differs"), total };
    case "unreadable":
      return { kind: "unreadable", count: count("unreadable"), total };
  }
}

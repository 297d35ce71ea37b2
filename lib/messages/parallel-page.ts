/** What a page that a parallel run names asks and tells. What the ledger says never goes there. */
import {
  LONGEST_ADDRESS,
  LONGEST_VALUE,
  MOST_LINKS,
  MOST_RECORDS,
} from "@/lib/core/parallel-run/limits";
import type { LedgerPlan } from "@/lib/core/parallel-run/page-plan";
import type { FieldOutcome, RecordOutcome } from "@/lib/core/reconcile/record";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** Words of the badges; `{{field}}` and `{{label}}` stand for a value. */
type BadgeLabels = Readonly<
  Record<"agrees" | "differs" | "unreadable" | "onlyCrm" | "row" | "open" | "openRecord", string>
>;

export interface LedgerBrief {
  readonly plans: readonly LedgerPlan[];
  /** How badges look; `null` for whoever sees none. */
  readonly badges: {
    readonly labels: BadgeLabels;
    /** What the fields of the runs are called in the reader's language, by `run/field`. */
    readonly names: Readonly<Record<string, string>>;
    readonly language: string;
    readonly colorScheme: "auto" | "light" | "dark";
    /** Marks our own elements. */
    readonly mark: string;
  } | null;
}

/** What comparing says of a record: states, and nothing that the ledger holds. */
export interface SeenOutcome {
  /** `null`: nothing is known of it. */
  readonly outcome: RecordOutcome | null;
  readonly fields: Readonly<Record<string, FieldOutcome>>;
}

/** One a record, in the order in which they were told. */
export interface SeenReply {
  readonly records: readonly SeenOutcome[];
}

const url = z.string().max(LONGEST_ADDRESS);
const id = z.string().min(1).max(63);

export const parallelPageCalls = {
  ledgerPlan: call<LedgerBrief>()(() => z.strictObject({ url })),
  /** What the CRM shows; a field that could not be read is left out. */
  seeValues: call<SeenReply>()(() =>
    z.strictObject({
      run: id,
      url,
      where: z.enum(["record-page", "list"]),
      /** ms since 1970. */
      seenAt: z.number().min(0),
      records: z
        .array(
          z.strictObject({
            /** In a list: where the row leads, most likely the record first. */
            links: z.array(url).max(MOST_LINKS),
            /** What could not be read, or is too long to be a value, is left out; empty is empty. */
            values: z.record(id, z.string().max(LONGEST_VALUE)),
          }),
        )
        .max(MOST_RECORDS),
      /** The reading of a whole list that it belongs to. */
      reading: z.string().min(1).max(64).nullable().default(null),
    }),
  ),
  /** A badge was pressed. `null`: the record itself. */
  showInPanel: call<null>()(() => z.strictObject({ run: id, field: id.nullable() })),
} as const;

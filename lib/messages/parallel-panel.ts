/** What the panel and the console may ask about the differences of one record, and say of them. */
import type { Age, Responsible } from "@/lib/core/discrepancy/ageing";
import { marks } from "@/lib/core/discrepancy/deed";
import type { DeedInForce } from "@/lib/core/discrepancy/deed";
import type { MayNot, Wish } from "@/lib/core/discrepancy/may";
import type { DiscrepancyState } from "@/lib/core/discrepancy/state";
import type { DiscrepancyKind } from "@/lib/core/discrepancy/discrepancy";
import type { FieldOutcome, RecordOutcome, SeenWhere } from "@/lib/core/reconcile/record";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** A difference and what was said of it. */
export interface DiscrepancyView {
  readonly id: string;
  readonly kind: DiscrepancyKind;
  readonly critical: boolean;
  readonly state: DiscrepancyState;
  readonly age: Age;
  /** Whose turn it is now; `null` when it is closed. */
  readonly responsible: Responsible | null;
  /** Newest first, without what was withdrawn. */
  readonly deeds: readonly DeedInForce[];
  /** What this person may not say of it now, with the reason. */
  readonly mayNot: Readonly<Partial<Record<Wish["kind"], MayNot>>>;
  /** Ids of the deeds that are this person's own: nobody is shown a pseudonym. */
  readonly mine: readonly string[];
  /** The deed that this person could take back, or `null`. */
  readonly withdrawable: string | null;
}

/** One compared field of a record. */
export interface RecordFieldView {
  readonly id: string;
  readonly name: string;
  readonly isKey: boolean;
  readonly critical: boolean;
  /** `null`: the ledger has no column for it. */
  readonly ledger: string | null;
  /** `null`: nobody has seen it in the CRM yet. */
  readonly crm: string | null;
  readonly seen: { readonly at: number; readonly where: SeenWhere } | null;
  readonly outcome: FieldOutcome;
  /** What the ledger said before, newest first. `until`: when the newer ledger was of, ms since 1970. */
  readonly was: readonly { readonly value: string; readonly until: number }[];
  /** `null` where there is no difference and none was settled. */
  readonly discrepancy: DiscrepancyView | null;
}

/** The record that the tab shows, in one parallel run. */
export interface RecordInRun {
  readonly run: string;
  readonly runName: string;
  /** When the ledger in use is of (ms since 1970); `null`: none was imported in this browser. */
  readonly ledgerAt: number | null;
  /** What the key fields say; empty where they were not seen. */
  readonly name: string;
  /** `null`: there is nothing to compare by. */
  readonly outcome: RecordOutcome | null;
  /** Rows of the ledger that it is; several of a duplicate. */
  readonly rows: readonly number[];
  readonly fields: readonly RecordFieldView[];
  /** Of the record as a whole: only in the ledger, only in the CRM, twice. */
  readonly discrepancy: DiscrepancyView | null;
  /** Who may be made the owner: the key users of the record's department. */
  readonly owners: readonly string[];
}

const id = z.string().min(1).max(150_000);
const words = z.string().trim().max(2000);
const comment = words.default("");

/** What somebody says of a difference; time, person and id are added where it is kept. */
const sayingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("marked"), mark: z.enum(marks), comment }),
  z.strictObject({
    kind: z.literal("assigned"),
    owner: z.string().trim().min(1).max(80).nullable(),
    due: z.iso.date().nullable(),
  }),
  z.strictObject({ kind: z.literal("fixed"), comment }),
  z.strictObject({ kind: z.literal("confirmed") }),
  z.strictObject({ kind: z.literal("reopened"), comment: words.min(1) }),
  z.strictObject({ kind: z.literal("commented"), comment: words.min(1) }),
  z.strictObject({ kind: z.literal("withdrawn"), deed: z.string().max(120) }),
]);
export type SayingRequest = z.infer<typeof sayingSchema>;

export interface Said {
  /** What was kept of it: the deed of each difference, so that all of them can be taken back. */
  readonly deeds: readonly { readonly id: string; readonly deed: string }[];
  /** For those of many of which it may not be said: why. */
  readonly refused: readonly { readonly id: string; readonly reason: MayNot }[];
}

export const discrepancyCalls = {
  /** Says the same of each. Where it may not be said, nothing of that one changes. @throws not-found */
  sayOfDifferences: call<Said>()(() =>
    z.strictObject({
      run: z.string().max(63),
      ids: z.array(id).min(1).max(500),
      saying: sayingSchema,
    }),
  ),
} as const;

/** The list that the tab shows, where a run reads it. */
export interface ListInRun {
  readonly run: string;
  readonly runName: string;
  /** What the fields are called that say which record it is. */
  readonly keyNames: readonly string[];
  /** The reading under way in the tab; `null`: none. */
  readonly reading: {
    readonly id: string;
    /** Records seen so far. */
    readonly rows: number;
    /** Rows that did not show which record they are: with them, nobody can say what is not there. */
    readonly unknown: number;
  } | null;
  /** ms since 1970 of the last complete look at the CRM; `null`: none yet. */
  readonly lookedAt: number | null;
}

/**
 * `rows`: of the page just read. `more`: whether there was a next page, and it was turned to; `null` where
 * nothing turns pages, so that nobody can say.
 */
export type ListRead =
  | { readonly state: "read"; readonly rows: number; readonly more: boolean | null }
  | { readonly state: "no-list" };

/**
 * `looked`: what was not among the rows is not in the CRM. `no-look`: it was given up, or does not count
 * because some rows did not show which record they are, or there were none. `over`: there is no such reading
 * any more, because it rested for too long.
 */
export type ListEnd = "looked" | "no-look" | "over";

export const parallelPanelCalls = {
  /** The list that the tab shows, in every run that reads it. */
  listInRuns: call<readonly ListInRun[]>()(() => z.strictObject({})),
  /** Reads what the list shows now; the first time, a reading begins. `turn`: then goes to the next page. */
  readList: call<ListRead>()(() => z.strictObject({ run: z.string().max(63), turn: z.boolean() })),
  /** `isAll`: the list was read to its end. Else the reading is given up. */
  endList: call<ListEnd>()(() =>
    z.strictObject({
      run: z.string().max(63),
      reading: z.string().min(1).max(64),
      isAll: z.boolean(),
    }),
  ),
  /** What a badge was pressed for, once. */
  wantedInRun: call<{ readonly run: string; readonly field: string | null } | null>()(() =>
    z.strictObject({}),
  ),
  /** The record that the tab shows, in every run that names it; empty where none does. */
  recordInRuns: call<readonly RecordInRun[]>()(() => z.strictObject({})),
  ...discrepancyCalls,
} as const;

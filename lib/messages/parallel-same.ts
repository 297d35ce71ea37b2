/** What the console may ask about records of the two sides that have no common key. */
import type { JoinState } from "@/lib/core/reconcile/joins";
import type { Named } from "@/lib/core/reconcile/likeness";
import type { FieldOutcome, SeenWhere } from "@/lib/core/reconcile/record";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** A row of the ledger or a record of the CRM without a partner; `id` is its key. */
export interface UnmatchedRecord extends Named {
  /** What the key fields say, as they are written. */
  readonly title: string;
}

/** What has no partner, neither by key nor because somebody said so. What stands there twice is left out. */
export interface Unmatched {
  readonly ledger: readonly UnmatchedRecord[];
  readonly crm: readonly UnmatchedRecord[];
  /** How many there are; not all of many are listed. */
  readonly counts: { readonly ledger: number; readonly crm: number };
  /** Pairs that a person said are not the same, by their keys. */
  readonly refused: readonly { readonly ledger: string; readonly crm: string }[];
}

/** One of two records of which somebody said something. */
interface SaidRecord {
  readonly key: string;
  /** What it is called; `null`: it is gone. */
  readonly name: string | null;
}

export interface SaidPair {
  readonly ledger: SaidRecord;
  readonly crm: SaidRecord;
  readonly isSame: boolean;
  /** What came of it, where it was said to be the same. */
  readonly state: JoinState | null;
  /** ms since 1970. */
  readonly at: number;
}

/** Both in full, for the person who decides. */
export interface SideBySide {
  /** One a field of the run. */
  readonly fields: readonly {
    readonly id: string;
    /** `null`: the ledger has no column for it. */
    readonly ledger: string | null;
    /** `null`: nobody has seen it in the CRM yet. */
    readonly crm: string | null;
    readonly outcome: FieldOutcome;
  }[];
  /** Row of the ledger file. */
  readonly row: number;
  /** When and where the CRM's record was seen last. */
  readonly seen: { readonly at: number; readonly where: SeenWhere } | null;
}

const run = z.string().max(63);
const key = z.string().min(1).max(140_000);

export const sameCalls = {
  unmatched: call<Unmatched>()(() => z.strictObject({ run })),
  /** What was said, newest first. */
  saidPairs: call<readonly SaidPair[]>()(() => z.strictObject({ run })),
  /** @throws not-found */
  sideBySide: call<SideBySide>()(() => z.strictObject({ run, ledger: key, crm: key })),
  /** `null` takes it back. @throws not-found, already-joined */
  sayWhetherSame: call<null>()(() =>
    z.strictObject({ run, ledger: key, crm: key, isSame: z.boolean().nullable() }),
  ),
} as const;

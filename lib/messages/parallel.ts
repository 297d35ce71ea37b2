/** What the console may ask about parallel runs. Values of ledger and CRM cross only to Handrail's own pages. */
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Counts } from "@/lib/core/reconcile/counts";
import type { Replaces } from "@/lib/core/reconcile/entry";
import { BUCKETS } from "@/lib/core/reconcile/bucket";
import { ageClasses } from "@/lib/core/discrepancy/ageing";
import { marks } from "@/lib/core/discrepancy/deed";
import { discrepancyKinds } from "@/lib/core/discrepancy/discrepancy";
import type { DiscrepancyKind } from "@/lib/core/discrepancy/discrepancy";
import type { QueueFacet, QueueItem } from "@/lib/core/discrepancy/queue";
import { statuses } from "@/lib/core/discrepancy/state";
import type { SeenWhere } from "@/lib/core/reconcile/record";
import { z } from "@/lib/core/zod";
import { call } from "./call";
import type { DiscrepancyView, Said } from "./parallel-panel";
import { discrepancyCalls } from "./parallel-panel";
import { sameCalls } from "./parallel-same";

/** One side of a run. */
export interface SideView {
  /** The moment that its file shows, ms since 1970. */
  readonly at: number;
  readonly keys: number;
  /** The run's key is another one since: it has to be imported again. */
  readonly isOutdated: boolean;
}

export interface ImportView {
  readonly id: string;
  readonly side: "ledger" | "export";
  readonly at: number;
  readonly importedAt: number;
  readonly sha256: string;
  readonly replaces: Replaces;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

export interface RunView {
  readonly run: ParallelRun;
  readonly ledger: SideView | null;
  readonly exported: SideView | null;
  /** From when on what was not seen in the CRM is not there, ms since 1970. */
  readonly look: { readonly at: number; readonly how: "export" | "list" } | null;
  /** Records of the CRM that pages showed. */
  readonly seen: number;
  /** Newest first. */
  readonly imports: readonly ImportView[];
  /** How the columns of each side's last file were mapped (`Mapping`). */
  readonly mappings: { readonly ledger?: unknown; readonly export?: unknown };
  /** 0 to 1: how much of it is compared. */
  readonly compared: number;
  /** By department; the empty name is “none, or not known”. */
  readonly counts: Readonly<Record<string, Counts>>;
  /** Differences by kind and field place (`""` for a whole record). */
  readonly kinds: readonly {
    readonly kind: DiscrepancyKind;
    readonly field: number | null;
    readonly count: number;
  }[];
}

/** A difference with what both sides say and what was said of it. */
export interface DifferenceView extends QueueItem {
  /** What the key fields say, as they are written. */
  readonly name: string;
  /** Name of the field; `null`: the record as a whole. */
  readonly fieldName: string | null;
  /** Rows of the ledger file; several of a duplicate. */
  readonly rows: readonly number[];
  readonly ledger: string | null;
  readonly crm: string | null;
  readonly seen: { readonly at: number; readonly where: SeenWhere } | null;
  readonly discrepancy: DiscrepancyView;
  /** Who may be made its owner: the key users of its department. */
  readonly owners: readonly string[];
}

/** Ids of differences; `total`: how many fit, of which not more than `MOST_AT_ONCE` are named. */
export interface DifferenceIds {
  readonly ids: readonly string[];
  readonly total: number;
}

export interface DifferencePage {
  readonly items: readonly DifferenceView[];
  /** How many there are in all. */
  readonly total: number;
  /** How many there would be with another choice of one facet and all other choices as they are. */
  readonly counts: Readonly<
    Record<QueueFacet, readonly { readonly value: QueueItem[QueueFacet]; readonly count: number }[]>
  >;
}

const id = z.string().min(1).max(100);
const run = z.string().max(63);

/** A mapping is checked where it is used; here only its size is. */
const mapping = z.custom<unknown>((value) => JSON.stringify(value ?? null).length <= 50_000);

const value = z.string().max(32_767).nullable();

const differenceFilter = z
  .strictObject({
    department: z.string().max(63).nullable(),
    owner: z.string().max(80).nullable(),
    field: z.string().max(63).nullable(),
    kind: z.enum(discrepancyKinds),
    mark: z.enum(marks).nullable(),
    status: z.enum(statuses),
    ageClass: z.enum(ageClasses),
    critical: z.boolean(),
    overdue: z.boolean(),
    isOpen: z.boolean(),
  })
  .partial()
  .default({});

export const parallelAdminCalls = {
  parallelRuns: call<readonly RunView[]>()(() => z.strictObject({})),
  /**
   * Begins an import; nothing is different until `finishImport`.
   *
   * @throws older-than-kept
   * @throws overtaken when the run has other fields than those by which the rows were read
   */
  beginImport: call<null>()(() =>
    z.strictObject({
      run,
      id,
      side: z.enum(["ledger", "export"]),
      at: z.int().min(0),
      sha256: z.string().length(64),
      replaces: z.enum(["all", "named"]),
      rows: z.int().min(0),
      /** Ids of the run's fields as the rows were read: the order of their values. */
      fields: z.array(z.string().max(63)).max(60).readonly(),
      key: z.array(z.string().max(63)).max(4).readonly(),
      mapping,
    }),
  ),
  /** Every part of 0 to `BUCKETS` - 1 comes once, also those without a key. @throws not-found */
  importParts: call<null>()(() =>
    z.strictObject({
      run,
      id,
      parts: z
        .array(
          z.strictObject({
            bucket: z
              .int()
              .min(0)
              .max(BUCKETS - 1),
            entries: z
              .array(
                z.strictObject({
                  key: z.string().min(1).max(140_000),
                  rows: z
                    .array(
                      z.strictObject({
                        row: z.int().min(1),
                        values: z.array(value).max(60).readonly(),
                      }),
                    )
                    .min(1)
                    .readonly(),
                }),
              )
              .readonly(),
          }),
        )
        .max(BUCKETS)
        .readonly(),
    }),
  ),
  /** The import takes the place of the one before. @throws not-found */
  finishImport: call<ImportView>()(() => z.strictObject({ run, id })),
  cancelImport: call<null>()(() => z.strictObject({ run, id })),
  /** Compares some more of the run; ask again until it says 1. */
  compareRun: call<number>()(() => z.strictObject({ run })),
  /** What differs, what burns first at the top. */
  differences: call<DifferencePage>()(() =>
    z.strictObject({
      run,
      filter: differenceFilter,
      /** So many before them are left out. */
      from: z.int().min(0).max(1_000_000).default(0),
      size: z.int().min(1).max(200).default(50),
    }),
  ),
  ...sameCalls,
  /** Of all that fit, for saying the same of many; what burns first at the top. */
  differenceIds: call<DifferenceIds>()(() => z.strictObject({ run, filter: differenceFilter })),
  /** Takes back what this person said of several at once. @throws not-found */
  takeBack: call<Said>()(() =>
    z.strictObject({
      run,
      deeds: z
        .array(z.strictObject({ id: z.string().min(1).max(150_000), deed: z.string().max(120) }))
        .min(1)
        .max(500),
    }),
  ),
  ...discrepancyCalls,
} as const;

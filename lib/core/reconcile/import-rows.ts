/** The rows of a file made ready to be imported: by key, in parts, with what is wrong with them counted. */
import { UNREADABLE } from "../compare/reading";
import type { ParallelRun } from "../playbook/parallel-run";
import { BUCKETS, bucketOf } from "./bucket";
import { keyIn } from "./key";
import { reconcilePlan } from "./plan";
import type { ReconcilePlan } from "./plan";
import type { LedgerRow } from "./record";

/** So many, and the rows of the first ones. */
export interface Noted {
  readonly count: number;
  readonly rows: readonly number[];
}

export interface RowsCheck {
  readonly rows: number;
  readonly keys: number;
  /** Rows with nothing in any key field; they are not imported. */
  readonly keyless: Noted;
  /** Keys that stand in several rows, and all rows of each of the first ones. */
  readonly duplicates: {
    readonly count: number;
    readonly rows: readonly (readonly number[])[];
  };
  /** Values that are not what the run says of their field, by the field's place; fields without are left out. */
  readonly unreadable: readonly (Noted & { readonly field: number })[];
}

export interface RowsPart {
  /** 0 to `BUCKETS` - 1. */
  readonly bucket: number;
  readonly entries: readonly { readonly key: string; readonly rows: readonly LedgerRow[] }[];
}

/** As many rows are named. */
const NAMED = 20;
/** Parts a message, and rows: few messages, and none so large that a page of the CRM waits for it. */
const PARTS_AT_ONCE = 32;
const ROWS_AT_ONCE = 1_000;

export class ImportRows {
  readonly #plan: ReconcilePlan;
  readonly #side: "ledger" | "crm";
  readonly #parts: Map<string, LedgerRow[]>[] = Array.from({ length: BUCKETS }, () => new Map());
  readonly #unreadable: Counter[];
  readonly #keyless = new Counter();
  readonly #duplicates: LedgerRow[][] = [];
  #rows = 0;
  #keys = 0;

  constructor(run: ParallelRun, side: "ledger" | "export") {
    this.#plan = reconcilePlan(run);
    this.#side = side === "ledger" ? "ledger" : "crm";
    this.#unreadable = run.fields.map(() => new Counter());
  }

  add(row: LedgerRow): void {
    this.#rows += 1;
    this.#plan.compare.forEach((comparing, place) => {
      const written = row.values[place];
      if (!comparing || written === null || written === undefined) return;
      if (comparing[this.#side](written) === UNREADABLE) this.#unreadable[place]?.note(row.row);
    });
    const key = keyIn(this.#plan, row.values);
    if (key === null) {
      this.#keyless.note(row.row);
      return;
    }
    const part = this.#parts[bucketOf(key)];
    const known = part?.get(key);
    if (!known) {
      this.#keys += 1;
      part?.set(key, [row]);
      return;
    }
    if (known.length === 1) this.#duplicates.push(known);
    known.push(row);
  }

  check(): RowsCheck {
    return {
      rows: this.#rows,
      keys: this.#keys,
      keyless: this.#keyless.noted(),
      duplicates: {
        count: this.#duplicates.length,
        rows: this.#duplicates
          .slice(0, NAMED)
          .map((rows) => rows.slice(0, NAMED).map(({ row }) => row)),
      },
      unreadable: this.#unreadable.flatMap((counter, field) => {
        const noted = counter.noted();
        return noted.count === 0 ? [] : [{ field, ...noted }];
      }),
    };
  }

  /** Some parts from one on, also those without a key; the next call goes on at `from` + how many came. */
  parts(from: number): RowsPart[] {
    const parts: RowsPart[] = [];
    let rows = 0;
    for (let bucket = from; bucket < BUCKETS; bucket += 1) {
      if (parts.length === PARTS_AT_ONCE || rows >= ROWS_AT_ONCE) break;
      const entries = [...(this.#parts[bucket] ?? [])].map(([key, of]) => ({ key, rows: of }));
      for (const entry of entries) rows += entry.rows.length;
      parts.push({ bucket, entries });
    }
    return parts;
  }
}

class Counter {
  #count = 0;
  readonly #rows: number[] = [];

  note(row: number): void {
    this.#count += 1;
    if (this.#rows.length < NAMED) this.#rows.push(row);
  }

  noted(): Noted {
    return { count: this.#count, rows: this.#rows };
  }
}

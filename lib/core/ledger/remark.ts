/**
 * What was read differently from what a person might expect, so that the console can say so. `rows` names
 * the first few rows.
 */
export interface Remark {
  readonly code: RemarkCode;
  readonly count: number;
  readonly rows: readonly number[];
}

const remarkCodes = [
  /** Rows with more or fewer cells than the header. */
  "ragged",
  /** Rows of sums at the end; left out. */
  "totals",
  /** Notes below the sums, such as who drew the table up; left out. */
  "notes",
  /** Rows above the header; left out. */
  "above-header",
  "hidden-rows",
  "hidden-columns",
  /** Cells that show #REF! or another error. */
  "error-cells",
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

const NAMED = 5;

/** Counts remarks; one a code. */
export class Remarks {
  readonly #found = new Map<RemarkCode, { count: number; rows: number[] }>();

  add(code: RemarkCode, row?: number, count = 1): void {
    const found = this.#found.get(code) ?? { count: 0, rows: [] };
    found.count += count;
    if (row !== undefined && found.rows.length < NAMED && found.rows.at(-1) !== row) {
      found.rows.push(row);
    }
    this.#found.set(code, found);
  }

  list(): Remark[] {
    return remarkCodes.flatMap((code) => {
      const found = this.#found.get(code);
      return found ? [{ code, ...found }] : [];
    });
  }
}

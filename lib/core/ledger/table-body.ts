import type { Header } from "./header";
import type { RawRow } from "./raw-row";
import { filledCells } from "./raw-row";
import type { Remarks } from "./remark";

/** A row below the header: as many cells as the header has names. */
export interface BodyRow {
  /** As a spreadsheet counts: the first is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface BodyOptions {
  /** Rows that are hidden in the spreadsheet are left out. */
  readonly skipHidden?: boolean;
  /** A text file: each row should have as many cells as the header. */
  readonly isText?: boolean;
}

const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*和|合計|總計|小計|共計|(?:grand |sub[ -]?)?totals?|sum)\s*[:：]?$/i;

/** Takes rows as they come from a file and gives those of the table: no blank ones, no sums at the end. */
export class TableBody {
  readonly #header: Header;
  readonly #remarks: Remarks;
  readonly #options: BodyOptions;
  readonly #last: number;
  /** A row of sums and what stands below it: left out if nothing but notes follows. */
  #held: { readonly row: BodyRow; readonly isTotal: boolean }[] = [];

  constructor(header: Header, remarks: Remarks, options: BodyOptions = {}) {
    this.#header = header;
    this.#remarks = remarks;
    this.#options = options;
    this.#last = Math.max(...header.rows);
  }

  /** Rows of the table among these, in their order; a row may come with a later call. */
  take(rows: readonly RawRow[]): BodyRow[] {
    const taken: BodyRow[] = [];
    for (const raw of rows) {
      if (raw.row <= this.#last) {
        this.#aboveHeader(raw);
        continue;
      }
      const filled = filledCells(raw.cells);
      if (filled === 0 || !this.#isWanted(raw)) continue;
      const row = { row: raw.row, cells: this.#fitted(raw) };
      const isTotal = raw.cells.length > 1 && TOTAL.test(firstFilled(raw.cells));
      const isNote = this.#held.length > 0 && filled <= 2 && this.#header.names.length >= 4;
      if (isTotal || isNote) {
        this.#held.push({ row, isTotal });
        continue;
      }
      for (const held of this.#held) taken.push(held.row);
      this.#held = [];
      taken.push(row);
    }
    return taken;
  }

  /** How many rows wait for what follows them. */
  get held(): number {
    return this.#held.length;
  }

  /** After the last row: what is still held is no record. */
  end(): void {
    for (const { row, isTotal } of this.#held) {
      this.#remarks.add(isTotal ? "totals" : "notes", row.row);
    }
    this.#held = [];
  }

  #aboveHeader({ row, cells }: RawRow): void {
    if (!this.#header.rows.includes(row) && filledCells(cells) > 0) {
      this.#remarks.add("above-header", row);
    }
  }

  #isWanted({ row, hidden }: RawRow): boolean {
    if (hidden) this.#remarks.add("hidden-rows", row);
    return !hidden || this.#options.skipHidden !== true;
  }

  #fitted({ row, cells }: RawRow): readonly string[] {
    const { names, width } = this.#header;
    const isShort = this.#options.isText === true && cells.length < width;
    const isLong = cells.length > names.length;
    if (isShort || isLong) this.#remarks.add("ragged", row);
    if (cells.length === names.length) return cells;
    return Array.from({ length: names.length }, (_, at) => cells[at] ?? "");
  }
}

function firstFilled(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
}

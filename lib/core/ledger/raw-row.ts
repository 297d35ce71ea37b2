/** Rows as they stand in a file, before anybody says which of them is the header. */

export interface RawRow {
  /** As a spreadsheet counts: the first is 1. */
  readonly row: number;
  /** Texts by column; shorter than the table where the last cells are empty. */
  readonly cells: readonly string[];
  readonly hidden: boolean;
}

export interface RawBatch {
  readonly rows: readonly RawRow[];
  /** How much of the file has been read: 0 to 1. */
  readonly progress: number;
}

/** Cells that were made one; rows as spreadsheets count, columns from 0; ends included. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** How many cells hold something. */
export function filledCells(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== "") filled += 1;
  return filled;
}

import { refuse } from "./ledger-problem";
import type { Merged, RawRow } from "./raw-row";
import { columnName, filledCells } from "./raw-row";

/** What stands above the rows of a table. */
export interface Header {
  /** The row, or the two rows, it stands in. */
  readonly rows: readonly number[];
  /** A name a column, all different. A column without one is called by its letter. */
  readonly names: readonly string[];
  /** Cells that the header has as it is written: rows of a text file should have as many. */
  readonly width: number;
}

/** A header fills at least this part of the fullest row; titles and notes above it fill less. */
const HEADER_SHARE = 0.6;
/** Where objects are keyed by such a name, it means something else. Nothing here does; others may. */
const REFUSED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Finds the header among the first rows of a sheet, below titles and blank rows. Cells merged over two rows
 * are joined: 客户 / 名称.
 * @param wanted the row that a person says it is
 * @throws {LedgerRefused} no-header, header-name
 */
export function findHeader(
  rows: readonly RawRow[],
  merged: readonly Merged[],
  { wanted, isText = false }: { readonly wanted?: number; readonly isText?: boolean } = {},
): Header {
  const fullest = Math.max(0, ...rows.map(({ cells }) => filledCells(cells)));
  const at = rows.findIndex(({ row, cells }) =>
    wanted === undefined
      ? filledCells(cells) >= Math.max(1, fullest * HEADER_SHARE)
      : row === wanted,
  );
  const main = rows[at];
  if (!main) refuse({ code: "no-header" });
  const [above, below] = [rows[at - 1], rows[at + 1]];
  const pair =
    below && joined(main, below, merged)
      ? ([main, below] as const)
      : above && joined(above, main, merged)
        ? ([above, main] as const)
        : ([main] as const);
  const labels = pair.length === 1 ? main.cells : bothLabels(pair[0], pair[1], merged);
  const used = Math.max(...pair.map(({ cells }) => cells.length));
  const width = isText ? used : Math.max(used, ...rows.map(({ cells }) => cells.length));
  return {
    rows: pair.map(({ row }) => row),
    names: distinct(
      Array.from({ length: width }, (_, index) => labels[index] ?? ""),
      main.row,
    ),
    width: used,
  };
}

/** Two rows are one header: cells are merged over both, or below a merged cell stand its parts. */
function joined(above: RawRow, below: RawRow, merged: readonly Merged[]): boolean {
  if (below.row !== above.row + 1 || filledCells(above.cells) < 2) return false;
  if (below.cells.some(looksLikeData)) return false;
  if (merged.length === 0) return complementary(above.cells, below.cells);
  return merged.some(({ top, bottom, left, right }) => {
    if (top !== above.row) return false;
    if (bottom === below.row) return isFilled(above.cells, left) && !isFilled(below.cells, left);
    const parts = below.cells.slice(left, right + 1);
    return bottom === top && right > left && filledCells(parts) >= 2;
  });
}

/**
 * A text file keeps nothing of merged cells but the gaps: where the upper row goes on empty, the lower one
 * is full; where it does not, the lower one is empty.
 */
function complementary(above: readonly string[], below: readonly string[]): boolean {
  const width = Math.max(above.length, below.length);
  let groups = 0;
  if (above.some(looksLikeData) || !isFilled(above, 0)) return false;
  for (let at = 0; at < width; at += 1) {
    const goesOn = at + 1 < width && !isFilled(above, at + 1);
    const inGroup = !isFilled(above, at) || goesOn;
    if (inGroup !== isFilled(below, at)) return false;
    if (isFilled(above, at) && goesOn) groups += 1;
  }
  return groups > 0;
}

function bothLabels(above: RawRow, below: RawRow, merged: readonly Merged[]): string[] {
  const width = Math.max(above.cells.length, below.cells.length);
  let label = "";
  return Array.from({ length: width }, (_, at) => {
    const own = tidy(above.cells[at]);
    const over = merged.find(
      ({ top, bottom, left, right }) =>
        top <= above.row && bottom >= above.row && left <= at && right >= at,
    );
    // Without merged cells the name of a group goes on over its gaps.
    if (own !== "" || merged.length > 0) label = over ? tidy(above.cells[over.left]) : own;
    const part = tidy(below.cells[at]);
    return [...new Set([label, part])].filter((one) => one !== "").join(" / ");
  });
}

function distinct(labels: readonly string[], row: number): string[] {
  const used = new Set<string>();
  return labels.map((label, at) => {
    const written = tidy(label);
    if (REFUSED.has(written)) refuse({ code: "header-name", row, column: columnName(at) });
    const base = written === "" ? columnName(at) : written;
    let name = base;
    for (let count = 2; used.has(name); count += 1) name = `${base} (${count})`;
    used.add(name);
    return name;
  });
}

function tidy(cell: string | undefined): string {
  return (cell ?? "").replace(/[\s\uFEFF\u200B]+/g, " ").trim();
}

function isFilled(cells: readonly string[], at: number): boolean {
  return (cells[at] ?? "").trim() !== "";
}

/** Numbers, amounts, dates and times: no name of a column. */
function looksLikeData(cell: string): boolean {
  return /\d/.test(cell) && /^[\d\s.,:/()+\-¥￥$€%年月日时分]+$/.test(cell);
}

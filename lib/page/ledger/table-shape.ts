/** Tables as pages make them: native ones, and boxes that say by their roles that they are one. */
import type { Root } from "../watch/dom";
import { attribute, closestTo, contains, findAllIn, isMatch, isVisible } from "../watch/dom";
import { within } from "./within";

const TABLE = "table,[role=table],[role=grid],[role=treegrid]";
const ROW = "tr,[role=row]";
const HEADER = "th:not([scope=row]),[role=columnheader]";
const CELL = "td,th,[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]";

export interface Table {
  readonly headers: readonly Cell[];
  readonly rows: readonly Row[];
}

/** A cell and the place of its column, counted from 0 (from 1 where the page itself counts). */
interface Cell {
  readonly element: Element;
  readonly column: number;
}

export interface Row {
  readonly element: Element;
  readonly cells: readonly Cell[];
}

/** All tables that can be seen, the header of each with the rows that belong to it. */
export function tablesIn(roots: readonly Root[]): Table[] {
  const all = roots.flatMap((root) => findAllIn(root, TABLE)).filter(isVisible);
  // A grid of roles made of native tables is one table.
  const outer = all.filter(
    (table) => !all.some((other) => other !== table && isPart(table, other)),
  );
  const parts = outer.map((element) => ({ element, table: tableOf(element) }));
  return parts.flatMap(({ element, table }, index) => {
    if (table.headers.length === 0) return [];
    if (table.rows.length > 0) return [table];
    // Headers that stay when the list is scrolled are often a table of their own, before that of the rows.
    const next = parts[index + 1];
    const isBody =
      next?.table.headers.length === 0 &&
      next.table.rows.length > 0 &&
      stand(element, next.element);
    return isBody ? [{ headers: table.headers, rows: next.table.rows }] : [];
  });
}

/** Inside a box that plays a table, not in a cell of it. */
function isPart(inner: Element, outer: Element): boolean {
  if (!contains(outer, inner) || isMatch(outer, "table")) return false;
  const cell = closestTo(inner, CELL);
  return cell === null || !contains(outer, cell);
}

/** They share a box that holds little else: at most four levels up. */
function stand(one: Element, other: Element): boolean {
  let box: Element | null = one;
  for (let level = 0; box && level < 4; level++) {
    box = box.parentElement;
    if (box && contains(box, other)) return true;
  }
  return false;
}

function tableOf(table: Element): Table {
  const isOwn = (row: Element) => {
    const cell = closestTo(row, CELL);
    return cell === null || cell === row || !contains(table, cell);
  };
  const rows = joined(
    within(table, ROW)
      .filter(isOwn)
      .map((element) => ({ element, cells: cellsOf(element) })),
  ).filter(({ cells }) => cells.length > 0);
  const isHead = ({ cells }: Row) => cells.every(({ element }) => isMatch(element, HEADER));
  const heads = rows.filter(isHead);
  return {
    headers: heads.flatMap(({ cells }) => cells),
    rows: rows.filter((row) => !isHead(row) && isVisible(row.element)),
  };
}

function cellsOf(row: Element): Cell[] {
  const cells = within(row, CELL).filter((cell) => closestTo(cell, ROW) === row);
  let next = 0;
  return cells.map((element) => {
    const written = Number(attribute(element, "aria-colindex"));
    const column = written > 0 ? written : next;
    next += Math.max(1, Number(attribute(element, "colspan")) || 1);
    return { element, column };
  });
}

/** Columns that stay when the list is scrolled sideways come as a second row of the same number. */
function joined(rows: readonly Row[]): Row[] {
  const known = new Map<string, Row>();
  return rows.flatMap((row) => {
    const number = attribute(row.element, "aria-rowindex");
    const counts = row.cells.every(({ element }) => attribute(element, "aria-colindex") !== null);
    if (number === null || !counts) return [row];
    const before = known.get(number);
    if (before) {
      (before.cells as Cell[]).push(...row.cells);
      return [];
    }
    const own = { element: row.element, cells: [...row.cells] };
    known.set(number, own);
    return [own];
  });
}

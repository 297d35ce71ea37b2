/** What a list shows: the rows that are there, of a list that draws only what is in sight too. */
import { LONGEST_ADDRESS, LONGEST_VALUE, MOST_LINKS } from "@/lib/core/parallel-run/limits";
import type { PlannedList } from "@/lib/core/parallel-run/page-plan";
import type { Root } from "../watch/dom";
import { attribute, isMatch, plain, textOf } from "../watch/dom";
import { linkedValue } from "./shown-text";
import { readValue } from "./read-value";
import { tablesIn } from "./table-shape";
import type { Row, Table } from "./table-shape";
import type { Reading } from "./when-steady";
import { within } from "./within";

export interface ListRow {
  /** What its badge stands beside. */
  readonly mark: Element;
  /** Where the row leads, in its order. */
  readonly links: readonly string[];
  /** What leads to the first of them; `null`: the row leads nowhere. */
  readonly opener: HTMLElement | null;
  readonly values: Readonly<Record<string, string>>;
}

export interface ListReading extends Reading {
  readonly rows: readonly ListRow[];
}

/** @returns `null` where no table, or more than one, has these columns */
export function readList({ cells }: PlannedList, roots: readonly Root[]): ListReading | null {
  const found = tablesIn(roots)
    .map((table) => ({ table, columns: columnsOf(table, cells) }))
    .filter(({ columns }) => columns.size > 0);
  const most = Math.max(...found.map(({ columns }) => columns.size));
  const [best, other] = found.filter(({ columns }) => columns.size === most);
  // Two lists with the same columns: nobody can say which is meant.
  if (!best || other) return null;
  const rows = best.table.rows.map((row) => {
    const values: Record<string, string> = {};
    let isAnyUnread = false;
    for (const [field, column] of best.columns) {
      const cell = row.cells.find((each) => each.column === column);
      if (!cell) continue;
      const value = readCell(cell.element);
      if (value === null || value.length > LONGEST_VALUE) isAnyUnread = true;
      else values[field] = value;
    }
    return { mark: markOf(row, best), ...leadsTo(row), values, isAnyUnread };
  });
  // A row of which nothing could be read is a record all the same; an empty one is none.
  const told = rows.filter(
    ({ values, isAnyUnread }) => isAnyUnread || Object.values(values).some((value) => value !== ""),
  );
  if (told.length === 0) return null;
  const key = JSON.stringify(told.map(({ links, values }) => [links, values]));
  return {
    rows: told,
    key,
    isComplete: best.columns.size === cells.length,
    isQuiet: false,
  };
}

/** Which column is which field. A heading that stands there twice says nothing. */
function columnsOf({ headers }: Table, cells: PlannedList["cells"]): Map<string, number> {
  const named = headers.map(({ element, column }) => ({
    column,
    // Names of columns often stand in a button that sorts by them, or in a label.
    names: [textOf(element), attribute(element, "aria-label") ?? ""].map(plain),
  }));
  const columns = new Map<string, number>();
  for (const { field, header } of cells) {
    const wanted = new Set(header.map(plain));
    const fitting = new Set(
      named
        .filter(({ names }) => names.some((name) => wanted.has(name)))
        .map(({ column }) => column),
    );
    const [column] = fitting;
    if (column !== undefined && fitting.size === 1) columns.set(field, column);
  }
  return columns;
}

/** The first column that says something of the record. */
function markOf({ element, cells }: Row, { columns }: { columns: Map<string, number> }): Element {
  const [first] = [...columns.values()].sort((a, b) => a - b);
  return cells.find(({ column }) => column === first)?.element ?? element;
}

function readCell(cell: Element): string | null {
  return readValue(cell, { labels: [] });
}

/** Without what leads to a mail or a telephone, or nowhere. */
function leadsTo({ element, cells }: Row): Pick<ListRow, "links" | "opener"> {
  const links = [
    ...(isMatch(element, "a[href]") ? [element] : []),
    ...cells.flatMap((cell) => within(cell.element, "a[href]")),
  ];
  const found = links
    .filter((link) => linkedValue(link) === "")
    .flatMap((link) => {
      const href = attribute(link, "href") ?? "";
      if (!URL.canParse(href, document.baseURI)) return [];
      const { href: address, protocol } = new URL(href, document.baseURI);
      const isUsable = /^https?:$/.test(protocol) && address.length <= LONGEST_ADDRESS;
      return isUsable ? [{ link, address }] : [];
    });
  const opener = found[0]?.link;
  return {
    links: [...new Set(found.map(({ address }) => address))].slice(0, MOST_LINKS),
    opener: opener instanceof HTMLElement ? opener : null,
  };
}

// @ts-check
/**
 * The part of PostgREST's query language that the CRM speaks, as pure functions over rows. A filter
 * we do not know throws: a stand-in that then returned every row would make tests pass for the
 * wrong reason.
 *
 * @see https://docs.postgrest.org/en/v12/references/api/tables_views.html
 *
 * @typedef {Record<string, any>} Row
 * @typedef {(row: Row) => boolean} Predicate
 * @typedef {{rows: Row[], total: number, offset: number}} Page
 */
import { OPERATORS, compare, splitList, unquote } from "./operators.mjs";

/** Parameters that shape the answer; every other one filters by a column. */
const RESERVED = new Set(["select", "order", "offset", "limit", "on_conflict", "columns"]);

export class UnknownFilterError extends Error {}

/**
 * @param {Row[]} rows
 * @param {URLSearchParams} params
 * @returns {Page}
 */
export function select(rows, params) {
  const found = sort(filter(rows, params), params.get("order") ?? "");
  const offset = Number(params.get("offset") ?? 0);
  const limit = Number(params.get("limit") ?? found.length);
  return { rows: found.slice(offset, offset + limit), total: found.length, offset };
}

/**
 * @param {Row[]} rows
 * @param {URLSearchParams} params
 */
export function filter(rows, params) {
  const predicates = [...params]
    .filter(([key]) => !RESERVED.has(key))
    .map(([key, value]) => condition(withoutIndex(key), value));
  return rows.filter((row) => predicates.every((holds) => holds(row)));
}

/**
 * The CRM writes a search for two words as `name[0]=…&name[1]=…`; it means the column twice, and so
 * do we, though PostgREST would refuse.
 *
 * @param {string} key
 */
const withoutIndex = (key) => key.replace(/(\[\d+\])+$/, "");

/**
 * The header by which the CRM's lists know how many pages there are, for instance `0-24/60`.
 *
 * @param {Page} page
 */
export function contentRange({ rows, total, offset }) {
  const range = rows.length > 0 ? `${offset}-${offset + rows.length - 1}` : "*";
  return `${range}/${total}`;
}

/**
 * `stage=eq.won`, `stage=not.in.(won,lost)` or `or=(name.ilike.*a*,and(x.eq.1,y.is.null))`.
 *
 * @param {string} key
 * @param {string} value
 * @returns {Predicate}
 */
function condition(key, value) {
  if (key === "or" || key === "and") return group(key, value);

  const [, not, operator = "", operand = ""] = /^(not\.)?([a-z]+)\.(.*)$/s.exec(value) ?? [];
  const test = OPERATORS[operator];
  if (!test) throw new UnknownFilterError(`failed to parse filter (${key}=${value})`);
  return (row) => test(row[key], unquote(operand)) !== Boolean(not);
}

/**
 * @param {'or' | 'and'} kind
 * @param {string} text the members, in parentheses
 * @returns {Predicate}
 */
function group(kind, text) {
  const members = splitList(text.slice(1, -1)).map((member) => {
    const nested = /^(or|and)(\(.*\))$/s.exec(member);
    const [, key = "", value = ""] = nested ?? /^([^.]+)\.(.*)$/s.exec(member) ?? [];
    return condition(key, value);
  });
  return kind === "or"
    ? (row) => members.some((holds) => holds(row))
    : (row) => members.every((holds) => holds(row));
}

/**
 * @param {Row[]} rows
 * @param {string} order for instance `index.desc.nullslast,id.asc`
 */
function sort(rows, order) {
  const keys = splitList(order).map(sortKey);
  return [...rows].sort((a, b) => {
    for (const { column, descending, nullsFirst } of keys) {
      const [left, right] = [a[column], b[column]];
      if (left == null && right == null) continue;
      if (left == null) return nullsFirst ? -1 : 1;
      if (right == null) return nullsFirst ? 1 : -1;
      const difference = compare(left, right);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
}

/** @param {string} text */
function sortKey(text) {
  const [column = "", ...modifiers] = text.split(".");
  const descending = modifiers.includes("desc");
  // In Postgres, null is larger than everything else unless the query says where it goes.
  const nullsFirst =
    modifiers.includes("nullsfirst") || (descending && !modifiers.includes("nullslast"));
  return { column, descending, nullsFirst };
}

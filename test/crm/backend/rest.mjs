// @ts-check
/**
 * PostgREST's verbs over in-memory tables. There is no row-level security: every request may do
 * everything, so a test can also look at the data through plain `fetch`.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("../seed.mjs").Tables} Tables
 * @typedef {{status: number, json?: unknown, headers?: Record<string, string>}} Reply
 * @typedef {object} RestRequest
 * @property {string} method
 * @property {string} table
 * @property {URLSearchParams} params
 * @property {any} body
 * @property {boolean} wantsRows the saved rows are to be sent back
 * @property {boolean} wantsOneObject instead of a list
 * @property {boolean} isUpsert
 */
import { UnknownFilterError, contentRange, filter, select } from "../postgrest.mjs";
import { beforeUpdate, columnDefaults } from "./schema.mjs";
import { VIEWS } from "./views.mjs";

/**
 * @param {Tables} tables
 * @param {RestRequest} request
 * @returns {Reply}
 */
export function answerRest(tables, request) {
  try {
    switch (request.method) {
      case "POST":
        return insert(tables, request);
      case "PATCH":
        return update(tables, request);
      case "DELETE":
        return remove(tables, request);
      default:
        return read(tables, request);
    }
  } catch (error) {
    if (error instanceof UnknownTableError) {
      return { status: 404, json: { code: "PGRST205", message: error.message } };
    }
    if (error instanceof UnknownFilterError) {
      return { status: 400, json: { code: "PGRST100", message: error.message } };
    }
    throw error;
  }
}

/**
 * @param {Tables} tables
 * @param {RestRequest} request
 * @returns {Reply}
 */
function read(tables, { table, params, wantsOneObject }) {
  const rows = VIEWS[table]?.(tables) ?? tables[tableName(tables, table)];
  const page = select(rows, params);
  if (wantsOneObject) return oneObject(page.rows, 200);
  return { status: 200, json: page.rows, headers: { "content-range": contentRange(page) } };
}

/**
 * @param {Tables} tables
 * @param {RestRequest} request
 * @returns {Reply}
 */
function insert(tables, request) {
  const name = tableName(tables, request.table);
  const rows = tables[name];
  const key = request.params.get("on_conflict")?.split(",") ?? ["id"];
  const saved = [request.body].flat().map((row) => {
    const existing = rows.find((other) => key.every((column) => other[column] === row[column]));
    if (request.isUpsert && existing) return Object.assign(existing, row);
    const added = { ...columnDefaults(name), ...row, id: row.id ?? nextId(rows) };
    rows.push(added);
    return added;
  });
  return written(saved, 201, request);
}

/**
 * @param {Tables} tables
 * @param {RestRequest} request
 * @returns {Reply}
 */
function update(tables, request) {
  const name = tableName(tables, request.table);
  const changed = filter(tables[name], request.params);
  for (const row of changed) Object.assign(row, beforeUpdate(name, row, request.body));
  return written(changed, 200, request);
}

/**
 * @param {Tables} tables
 * @param {RestRequest} request
 * @returns {Reply}
 */
function remove(tables, request) {
  const name = tableName(tables, request.table);
  const gone = new Set(filter(tables[name], request.params));
  tables[name] = tables[name].filter((row) => !gone.has(row));
  return written([...gone], 200, request);
}

/**
 * @param {Row[]} rows
 * @param {number} status
 * @param {RestRequest} request
 * @returns {Reply}
 */
function written(rows, status, { wantsRows, wantsOneObject }) {
  if (!wantsRows) return { status: status === 200 ? 204 : status };
  return wantsOneObject ? oneObject(rows, status) : { status, json: rows };
}

/**
 * @param {Row[]} rows
 * @param {number} status
 * @returns {Reply}
 */
function oneObject(rows, status) {
  if (rows.length === 1) return { status, json: rows[0] };
  const message = "JSON object requested, multiple (or no) rows returned";
  const details = `The result contains ${rows.length} rows`;
  return { status: 406, json: { code: "PGRST116", message, details } };
}

/**
 * @param {Tables} tables
 * @param {string} name
 */
function tableName(tables, name) {
  if (!(name in tables)) throw new UnknownTableError(name);
  return /** @type {keyof Tables} */ (name);
}

class UnknownTableError extends Error {
  /** @param {string} name */
  constructor(name) {
    // The CRM recognises this sentence and then shows its set-up guide.
    super(`Could not find the table 'public.${name}' in the schema cache`);
  }
}

/** @param {Row[]} rows */
const nextId = (rows) => Math.max(0, ...rows.map((row) => Number(row.id))) + 1;

// @ts-check
/**
 * PostgREST's filter operators, as tests of one value.
 *
 * @see https://docs.postgrest.org/en/v12/references/api/tables_views.html#operators
 */

/**
 * As in SQL, a missing value is neither equal nor unequal to anything: only `is` finds it.
 *
 * @type {Record<string, (value: any, operand: string) => boolean>}
 */
export const OPERATORS = {
  eq: (value, operand) => value != null && String(value) === operand,
  neq: (value, operand) => value != null && String(value) !== operand,
  gt: (value, operand) => value != null && compare(value, operand) > 0,
  gte: (value, operand) => value != null && compare(value, operand) >= 0,
  lt: (value, operand) => value != null && compare(value, operand) < 0,
  lte: (value, operand) => value != null && compare(value, operand) <= 0,
  like: (value, operand) => value != null && pattern(operand, "").test(String(value)),
  ilike: (value, operand) => value != null && pattern(operand, "i").test(String(value)),
  is: (value, operand) => (operand === "null" ? value == null : String(value) === operand),
  in: (value, operand) => value != null && members(operand).includes(String(value)),
  cs: (value, operand) => members(operand).every((item) => elements(value).includes(item)),
  ov: (value, operand) => members(operand).some((item) => elements(value).includes(item)),
  fts: (value, operand) => words(operand).every((word) => words(value).includes(word)),
};

/**
 * Numbers by size, everything else as text; ISO dates sort well as text.
 *
 * @param {unknown} left
 * @param {unknown} right
 */
export function compare(left, right) {
  if (typeof left === "number") return left - Number(right);
  const [a, b] = [String(left), String(right)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Splits at the commas that are in neither quotes nor parentheses.
 *
 * @param {string} text
 */
export function splitList(text) {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (!quoted && char === "(") depth += 1;
    if (!quoted && char === ")") depth -= 1;
    if (char === "," && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.filter((part) => part !== "");
}

/** Quotes only protect a comma or a parenthesis. @param {string} text */
export const unquote = (text) => text.replace(/^"(.*)"$/s, "$1");

/** `(1,"a,b")` and `{1,2}` as strings. @param {string} operand */
const members = (operand) => splitList(operand.slice(1, -1)).map(unquote);

/**
 * @param {unknown} value
 * @returns {string[]}
 */
const elements = (value) => (Array.isArray(value) ? value.map(String) : []);

/**
 * @param {unknown} text
 * @returns {string[]}
 */
const words = (text) =>
  (typeof text === "string" ? text : "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * @param {string} operand with `*` or `%` for any text and `_` for one character
 * @param {string} flags
 */
function pattern(operand, flags) {
  const source = operand
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/[*%]/g, ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${source}$`, `s${flags}`);
}

// @ts-check
/**
 * How one row differs from the next.
 *
 * @typedef {"en" | "zh"} Language
 */

/**
 * Every other company is Chinese, and so is everything about it.
 *
 * @param {number} companyId
 * @returns {Language}
 */
export const languageOf = (companyId) => (companyId % 2 === 1 ? "en" : "zh");

/**
 * Takes turns.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {number} turn
 * @returns {T}
 */
export const pick = (items, turn) => /** @type {T} */ (items[turn % items.length]);

/**
 * A number that nobody has: 020 7946 0xxx is kept for fiction in Britain; China keeps none, but a
 * local number there cannot start with 0.
 *
 * @param {Language} language
 * @param {number} index below 900
 */
export const phoneNumber = (language, index) =>
  language === "zh" ? `+86 21 0555 ${1000 + index}` : `+44 20 7946 0${100 + index}`;

/**
 * One row a line, cells between bars.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export const parseTable = (text) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

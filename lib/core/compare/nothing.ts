/** What stands in a cell and still says that nothing stands there, and what a spreadsheet writes in its trouble. */

/** In any field: programs write `null`, people `无` or `N/A`; `#N/A` is a look-up that found nothing. */
const words = new Set(
  "n/a n.a. #n/a null (null) <null> nil none (none) (blank) 无 暂无 没有 空 (空) (无) 無 未填 未填写".split(
    " ",
  ),
);

/** No number, day or telephone yet. In a text or a list it may well be one of the values. */
const unknownWords = new Set(
  "na nan tbd tba tbc unknown ? 待定 未定 未知 不详 不明 待补 待填 待补充".split(" "),
);

const LONGEST_WORD = 8;

/** Only dashes, strokes, dots: what people draw into a cell that has nothing to say. */
const DRAWN = /^[-–—―‐−－_/／\\.…·~～\s]*$/;

const ERRORS =
  /^#(?:(?:ref|value|num|null|spill|calc|blocked|field|busy|connect|unknown)!|div\/0!|name\?|getting_data|#+)$/;

/** @param tidy without spaces around it; case does not matter. */
export function isNothing(tidy: string): boolean {
  if (tidy.length > LONGEST_WORD) return DRAWN.test(tidy);
  return words.has(tidy.toLowerCase()) || DRAWN.test(tidy);
}

/** As `isNothing`, for kinds of which 待定 and TBD can be no value. */
export function isNothingYet(tidy: string): boolean {
  return isNothing(tidy) || (tidy.length <= LONGEST_WORD && unknownWords.has(tidy.toLowerCase()));
}

/** `#REF!`, `#DIV/0!` … and the `####` of a column that is too narrow. Not `#N/A`. */
export function isSpreadsheetError(tidy: string): boolean {
  return tidy.charCodeAt(0) === 0x23 && ERRORS.test(tidy.toLowerCase());
}

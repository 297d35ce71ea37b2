/**
 * In a text file a formula is only its own text: its value is not there. `=HYPERLINK("…","…")`, `=SUM(A1:B2)`,
 * `=A1*2`, `@SUM(A1)`, `=cmd|' /C calc'!A0`, `+1+cmd|…!A0` are formulas; `+86 138`, `-0.5`, `=== East ===` are not.
 */
const FORMULA =
  /^\s*(?:[=＝]\s*[+-]?(?:[$]?[A-Z]{1,3}[$]?\d|[A-Z_][\w.]*\s*[(|!]|["'(\d])|[@＠]\s*[A-Z][\w.]*\(|[=＝+＋\-－@＠].*[|].*!)/i;

/** Excel writes ="00123" so that zeros stay: a text. */
const KEPT_TEXT = /^="((?:[^"]|"")*)"$/;

/** What a cell of a text file says; `null`: a formula. */
export function withoutFormula(cell: string): string | null {
  const first = cell.charCodeAt(0);
  // Nearly all cells begin with something else.
  if (first > 0x40 && first < 0xff00) return cell;
  const kept = KEPT_TEXT.exec(cell)?.[1];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  return FORMULA.test(cell) ? null : cell;
}

/**
 * A spreadsheet takes a cell that starts with `=`, `+`, `-` or `@` for a formula (CWE-1236); full-width
 * signs count in Chinese and Japanese versions, and invisible characters before the sign do not protect.
 * Control characters at the start are how a formula is smuggled into the next cell.
 */
const RISKY = /^'*[\s\p{Cf}]*(?:[=+\-@＝＋－＠]|\p{Cc})/u;

/**
 * Text that no spreadsheet runs: a leading `'` where it would. Text that looks as if it had one already gets
 * another, so that whoever takes one off has what stood there.
 */
export function neutralise(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The key of a record, as far as spelling counts. */
import { readText } from "./text";

/** Stands in no text: `plainText` drops control characters. */
const BETWEEN = "\u001f";
/** What a spreadsheet or a script makes of an id once it took it for a number: 1001.0 */
const WHOLE_WITH_DECIMALS = /^(\d+)\.0+$/;
const POINT_ZERO = ".0";

/**
 * One text of the key's fields, in the playbook's order; `null` where nothing stands in any of them. Case,
 * spaces, width and punctuation do not count. 007 is not 7, since ids begin with zeros; 1001.0 is 1001. What a
 * spreadsheet has rounded (1.38E+10) is kept as it stands: its lost digits match nothing by guessing.
 */
export function keyOf(parts: readonly string[]): string | null {
  let key = "";
  let isEmpty = true;
  for (let i = 0; i < parts.length; i++) {
    const part = partOf(parts[i] ?? "");
    if (part !== "") isEmpty = false;
    key = i === 0 ? part : key + BETWEEN + part;
  }
  return isEmpty ? null : key;
}

/** An error of a spreadsheet names no record. */
function partOf(written: string): string {
  const reading = readText(written, "ignore");
  if (typeof reading !== "string") return "";
  return reading.includes(POINT_ZERO) ? reading.replace(WHOLE_WITH_DECIMALS, "$1") : reading;
}

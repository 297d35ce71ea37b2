/**
 * Values of a list, which the ledger and the CRM may each call by a name of their own; others are texts in
 * which punctuation counts, since A+ is not A. Either side may use the other's names, but its own come first.
 */
import type { Comparator } from "../playbook/comparator";
import { remembering } from "./few";
import { isSpreadsheetError } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { sameReading } from "./same";
import { plainText, readText } from "./text";

type ListComparator = Extract<Comparator, { kind: "list" }>;
type Side = "ledger" | "crm";

const SEPARATOR = /([、,，;；/／|｜\r\n]+)/;
/** Stands in no text: `plainText` drops it. */
const BETWEEN = "\u001f";
const MAPPED = "\u001e";

export function listComparing({ values, several }: ListComparator): Comparing {
  const reader = (side: Side) => {
    const names = namesOf(values, side);
    return remembering((written) =>
      several ? readSeveral(written, names) : readOne(written, names),
    );
  };
  return { ledger: reader("ledger"), crm: reader("crm"), agree: sameReading };
}

/** From every name to its value. */
function namesOf(values: ListComparator["values"], side: Side): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const from of [side, side === "ledger" ? "crm" : "ledger"] as const) {
    for (const [index, value] of values.entries()) {
      for (const name of value[from]) {
        const plain = plainText(name, "keep");
        if (!names.has(plain)) names.set(plain, `${MAPPED}${index}`);
      }
    }
  }
  return names;
}

function readOne(written: string, names: ReadonlyMap<string, string>): Reading {
  return names.get(plainText(written, "keep")) ?? readText(written, "keep");
}

function readSeveral(written: string, names: ReadonlyMap<string, string>): Reading {
  const whole = names.get(plainText(written, "keep"));
  if (whole !== undefined) return whole;
  const reading = readText(written, "keep");
  if (reading === NOTHING || reading === UNREADABLE) return reading;
  const parts = written.split(SEPARATOR);
  const found = new Set<string>();
  for (let from = 0; from < parts.length;) {
    const to = longestName(parts, from, names);
    const value = readOne(parts.slice(from, to).join(""), names);
    if (typeof value === "string") found.add(value);
    if (value === UNREADABLE || isSpreadsheetError(parts[from] ?? "")) return UNREADABLE;
    from = to + 1;
  }
  return found.size === 0 ? NOTHING : [...found].toSorted().join(BETWEEN);
}

/** Where the longest known name from there ends: 餐饮/酒店 may be one value. */
function longestName(
  parts: readonly string[],
  from: number,
  names: ReadonlyMap<string, string>,
): number {
  for (let to = parts.length; to > from + 1; to -= 2) {
    if (names.has(plainText(parts.slice(from, to).join(""), "keep"))) return to;
  }
  return from + 1;
}

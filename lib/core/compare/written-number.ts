/** Numbers as people and programs write them: 1,234.50 and 1.234,50, 1 234,5, 3.5万, (0.5), 12%, 1E+05. */
import type { Comparator } from "../playbook/comparator";
import { chineseNumber } from "./chinese-number";

export type Decimals = Extract<Comparator, { kind: "number" }>["decimals"];

const POINT = 0x2e;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
/** So many digits a double holds exactly, so that one division gives the nearest number. */
const EXACT_DIGITS = 15;
const powers = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** Powers of ten that are written out, longest first where one ends in another. */
const units: readonly (readonly [string, number])[] = [
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["mio", 6],
  ["mn", 6],
  ["bn", 9],
  ["k", 3],
  ["w", 4], // 3.5w: what is typed for 3.5万
  ["m", 6],
  ["b", 9],
  ["%", -2],
  ["‰", -3],
];

const SCIENTIFIC = /^(\d+(?:[.,]\d+)?|[.,]\d+)e([+-]?\d{1,3})$/;
const GROUP_OF_THREE = /^[1-9]\d{0,2}\D\d{3}$/;
const THOUSANDS = /^\d{1,3}(?:\D\d{3})+$/;
/** As in India: 12,34,567. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/**
 * Digits with at most a minus in front, groups of three and decimals, between two places of a text; NaN where
 * it is anything else, which `writtenNumber` may still read. No garbage, for 100,000 rows.
 */
export function plainNumber(text: string, from: number, to: number, decimals: Decimals): number {
  const point = decimals === "point" ? POINT : COMMA;
  let at = from;
  const isNegative = text.charCodeAt(at) === MINUS;
  if (isNegative) at++;
  let digits = 0;
  let value = 0;
  /** Where the last group of three began; -1 before the first. */
  let group = -1;
  const start = at;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) {
      value = value * 10 + (code - ZERO);
      digits++;
      continue;
    }
    if (code === point) break;
    // Several groups, but none that could be decimals: 0,123 and 1234,567 are for `writtenNumber`.
    if (code !== (point === POINT ? COMMA : POINT)) return Number.NaN;
    const isFirst = group === -1;
    if (isFirst ? at - start > 3 || at === start || value === 0 : at - group !== 4) {
      return Number.NaN;
    }
    group = at;
  }
  if (group !== -1 && at - group !== 4) return Number.NaN;
  if (digits === 0) return Number.NaN;
  let places = 0;
  if (at < to) {
    for (at++; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code < ZERO || code > ZERO + 9) return Number.NaN;
      value = value * 10 + (code - ZERO);
      places++;
    }
    if (places === 0) return Number.NaN;
  }
  if (digits + places > EXACT_DIGITS) return Number.NaN;
  const size = places === 0 ? value : value / (powers[places] ?? Number.NaN);
  return isNegative && size !== 0 ? -size : size;
}

/** What stands behind a sign; both ( ) and ▲ are minus in accounts, a minus may stand behind (SAP). */
export function signed(tidy: string): { readonly isNegative: boolean; readonly rest: string } {
  const first = tidy.charAt(0);
  if (first === "-" || first === "▲" || first === "△" || first === "负" || first === "負") {
    return { isNegative: true, rest: tidy.slice(1).trimStart() };
  }
  if (first === "+") return { isNegative: false, rest: tidy.slice(1).trimStart() };
  if (tidy.endsWith("-")) return { isNegative: true, rest: tidy.slice(0, -1).trimEnd() };
  if (first === "(" && tidy.endsWith(")")) {
    return { isNegative: true, rest: tidy.slice(1, -1).trim() };
  }
  return { isNegative: false, rest: tidy };
}

/** @returns NaN where it is no number. Expects what `tidied` gives. */
export function writtenNumber(tidy: string, decimals: Decimals): number {
  const { isNegative, rest } = signed(tidy);
  const size = sizeOf(rest, decimals);
  return isNegative && size !== 0 ? -size : size;
}

/** A number without a sign. @returns NaN where it is none. */
export function sizeOf(rest: string, decimals: Decimals): number {
  const text = rest.toLowerCase();
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return finite(`${(scientific[1] ?? "").replace(",", ".")}e${scientific[2]}`);
  for (const [unit, power] of units) {
    if (!text.endsWith(unit)) continue;
    const digits = plainDigits(text.slice(0, -unit.length).trimEnd(), decimals);
    return digits === null ? Number.NaN : finite(`${digits}e${power}`);
  }
  const digits = plainDigits(text, decimals);
  return digits === null
    ? chineseNumber(rest, (part) => plainDigits(part, decimals))
    : finite(digits);
}

/** JavaScript reads its own way of writing to the nearest double. */
function finite(written: string): number {
  const value = Number(written);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Digits and a point, as JavaScript writes them; `null` where the groups make no number. */
function plainDigits(text: string, decimals: Decimals): string | null {
  const marks = text.replace(/\d/g, "");
  if (marks.length === text.length) return null;
  if (marks === "") return text;
  const last = marks.charAt(marks.length - 1);
  const first = marks.charAt(0);
  const isOneKind = isEach(marks, first);
  if (isOneKind && (marks.length > 1 || isGroup(text, first, decimals))) {
    return withoutGroups(text, first);
  }
  if (!isOneKind && !isEach(marks.slice(0, -1), first)) return null;
  if (last !== "." && last !== ",") return null;
  const at = text.lastIndexOf(last);
  const whole = text.slice(0, at);
  const grouped = isOneKind ? whole : withoutGroups(whole, first);
  return grouped === null ? null : `${grouped === "" ? "0" : grouped}.${text.slice(at + 1)}`;
}

const isEach = (marks: string, one: string) => marks.replaceAll(one, "") === "";

/** Whether the only mark of a text stands before thousands, not before decimals. */
function isGroup(text: string, mark: string, decimals: Decimals): boolean {
  if (mark !== "." && mark !== ",") return true;
  return mark !== (decimals === "point" ? "." : ",") && GROUP_OF_THREE.test(text);
}

function withoutGroups(text: string, mark: string): string | null {
  if (!".,' ".includes(mark)) return null;
  return THOUSANDS.test(text) || LAKHS.test(text) ? text.replaceAll(mark, "") : null;
}

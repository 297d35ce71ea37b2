/** Texts: case, spaces, width and invisible characters do not count, nor, as a rule, punctuation. */
import type { Comparator } from "../playbook/comparator";
import { isNothing, isSpreadsheetError } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { sameReading } from "./same";
import { isInvisible, isSpace } from "./tidy";

export type Punctuation = Extract<Comparator, { kind: "text" }>["punctuation"];

const POINT = 0x2e;
const LAST_ASCII = 0x7e;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
/** Longer texts are none of the words that say that nothing stands there, nor an error. */
const LONGEST_SPECIAL = 16;

/** Small letters and digits of ASCII. */
const isPlainAscii = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;
const isLetter = (code: number) => isCapital(code & ~0x20);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isWordLike = (code: number) =>
  isPlainAscii(code) || isCapital(code) || (code >= HAN_FIRST && code <= HAN_LAST);
const PUNCTUATION = /\p{P}/u;
/** What of ASCII never counts, and what only counts as punctuation. */
const SYMBOLS = new Set("$+<=>^`|~");
const DROPPED = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isSpace(code) || isInvisible(code)) return 1;
  return isWordLike(code) || SYMBOLS.has(String.fromCharCode(code)) ? 0 : 2;
});

export function textComparing({ punctuation }: { punctuation: Punctuation }): Comparing {
  const read = (written: string): Reading => readText(written, punctuation);
  return { ledger: read, crm: read, agree: sameReading };
}

/** 无, N/A and a dash are nothing; 待定 (to be decided) is a text like any other. */
export function readText(written: string, punctuation: Punctuation): Reading {
  const plain = plainText(written, punctuation);
  if (plain.length === 0) return NOTHING;
  if (plain.length > LONGEST_SPECIAL) return plain;
  // None of the words that begin with a letter is longer than four.
  if (plain.length > 4 && isWordLike(written.charCodeAt(0))) return plain;
  const whole = punctuation === "keep" ? plain : squeezed(written);
  if (isSpreadsheetError(whole)) return UNREADABLE;
  return isNothing(whole) || isNothing(plain) ? NOTHING : plain;
}

/**
 * The text in which spelling no longer counts. A point between two digits stays, since 1.5 is not 15; a text
 * of nothing but punctuation stays whole. Empty where nothing visible stands.
 */
export function plainText(written: string, punctuation: Punctuation): string {
  const { length } = written;
  let capitals = false;
  for (let i = 0; i < length; i++) {
    const code = written.charCodeAt(i);
    if (isPlainAscii(code) || (code >= HAN_FIRST && code <= HAN_LAST)) continue;
    if (!isCapital(code)) return plainSlowly(written, punctuation);
    capitals = true;
  }
  return capitals ? written.toLowerCase() : written;
}

function plainSlowly(written: string, punctuation: Punctuation): string {
  const ascii = punctuation === "ignore" ? plainAscii(written) : null;
  if (ascii !== null) return ascii;
  const text = squeezed(written);
  return punctuation === "keep" ? text : withoutPunctuation(text);
}

/** In one go; `null` for what has other characters, points, or nothing but punctuation. */
function plainAscii(written: string): string | null {
  let kept = "";
  let from = 0;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (code > LAST_ASCII) return null;
    if (DROPPED[code] === 0) continue;
    // The point of 1.5, or of 1 . 5, stays.
    if (code === POINT && i + 1 < written.length && !isLetter(written.charCodeAt(i + 1)))
      return null;
    if (i > from) kept += written.slice(from, i);
    from = i + 1;
  }
  kept += written.slice(from);
  return kept === "" ? null : kept.toLowerCase();
}

/** Without case, width, spaces and invisible characters. */
function squeezed(written: string): string {
  return withoutSpaces(isAsciiOrHan(written) ? written.toLowerCase() : folded(written));
}

/** ß and SS, σ and ς are one letter each. */
function folded(written: string): string {
  return written
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .replaceAll("ς", "σ")
    .normalize("NFKC");
}

/** ASCII and Chinese characters are written in one way only, so that folding would leave them as they are. */
function isAsciiOrHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > LAST_ASCII && (code < HAN_FIRST || code > HAN_LAST)) return false;
  }
  return true;
}

function withoutSpaces(text: string): string {
  let kept = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code) && !isInvisible(code)) continue;
    if (i > from) kept += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}

function withoutPunctuation(text: string): string {
  let kept = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlainAscii(code) || (code >= HAN_FIRST && code <= HAN_LAST)) continue;
    if (!isPunctuation(text, i, code)) continue;
    if (i > from) kept += text.slice(from, i);
    from = i + 1;
  }
  if (from === 0) return text;
  kept += text.slice(from);
  return kept === "" ? text : kept;
}

function isPunctuation(text: string, i: number, code: number): boolean {
  if (code === POINT && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) {
    return false;
  }
  // Of ASCII, $ + < = > ^ ` | ~ are symbols: C++ is not C.
  return PUNCTUATION.test(text.charAt(i));
}

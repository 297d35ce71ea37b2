/** Comparing what people read, in any script. */

const MAX_LENGTH = 120;

/** For comparing: case, spaces, full width, and the marks of required fields do not matter. */
export function plain(text: string): string {
  if (text === "") return "";
  const part = text.length > MAX_LENGTH * 2 ? text.slice(0, MAX_LENGTH * 2) : text;
  // Most texts of most pages have nothing to normalise.
  const even = ASCII.test(part) ? part : part.normalize("NFKC");
  const lower = even.toLowerCase();
  const clean = NOISE.test(lower) ? lower.replace(NOISES, " ") : lower;
  return clean.trim().slice(0, MAX_LENGTH);
}

const ASCII = /^[ -~]*$/;
const NOISE = /[\t-\r*:：·•…\u200b\ufeff\u2028\u2029]|\s\s/;
const NOISES = /[\s*:：·•…\u200b\ufeff]+/g;

const WORD = /[\p{L}\p{N}]+/gu;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Texts of a page come again: in the box around them, in every row of a list. */
const knownTokens = new Map<string, readonly string[]>();
const MAX_KNOWN_TOKENS = 2000;

/** Words of a plain text; in scripts without spaces, pairs of signs. */
export function tokensOf(text: string): readonly string[] {
  let tokens = knownTokens.get(text);
  if (tokens) return tokens;
  tokens = wordsIn(text);
  if (knownTokens.size >= MAX_KNOWN_TOKENS) knownTokens.clear();
  knownTokens.set(text, tokens);
  return tokens;
}

function wordsIn(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    if (!HAN.test(word) || word.length < 3) tokens.push(word);
    else for (let at = 0; at + 1 < word.length; at++) tokens.push(word.slice(at, at + 2));
  }
  return tokens;
}

/** Parts of an id, class or name: `btnSaveDeal-2` → btn save deal 2. */
export function partsOf(identifier: string): string[] {
  return identifier
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** A descriptor's few texts meet the same texts of a page again and again. */
const known = new Map<string, Map<string, number>>();
const MAX_KNOWN = 20_000;
let knownCount = 0;

/** Likeness of two plain texts by their pairs of letters (Dice), 0 to 1. Nothing is like "". */
export function likeness(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  let row = known.get(a);
  const before = row?.get(b);
  if (before !== undefined) return before;
  const value = diceOfPairs(a, b);
  if (++knownCount > MAX_KNOWN) {
    known.clear();
    row = undefined;
    knownCount = 1;
  }
  if (!row) known.set(a, (row = new Map<string, number>()));
  row.set(b, value);
  return value;
}

const counts = new Map<number, number>();

function diceOfPairs(a: string, b: string): number {
  counts.clear();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.charCodeAt(at) * 65_536 + a.charCodeAt(at + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.charCodeAt(at) * 65_536 + b.charCodeAt(at + 1);
    const left = counts.get(pair);
    if (!left) continue;
    counts.set(pair, left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length - 2);
}

/** Share of the words of the shorter text that stand in the longer one, 0 to 1. */
export function containment(a: string, b: string): number {
  const [few, many] = [tokensOf(a), tokensOf(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  if (few.length === 0) return 0;
  const known = new Set(many);
  return few.filter((token) => known.has(token)).length / few.length;
}

/** Common share of two bags (Dice), 0 to 1. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [x, y] = [new Set(a), new Set(b)];
  let common = 0;
  for (const each of x) if (y.has(each)) common++;
  return (2 * common) / (x.size + y.size);
}

/** Where two ways of writing differ, so that the eye need not look for it. */

export interface Part {
  readonly text: string;
  readonly differs: boolean;
}

/** All that differs, where it is nothing that one sees at once; `writing`: several of them. */
type OnlyDiffers = "spaces" | "invisible" | "width" | "case" | "writing";

export interface DifferingParts {
  /** Together each side's text, unchanged. */
  readonly left: readonly Part[];
  readonly right: readonly Part[];
  /** `null` where they are the same, or differ in more than that. */
  readonly only: OnlyDiffers | null;
}

/** Words of alphabets and numbers whole; anything else sign by sign, with the marks that belong to it. */
const TOKEN =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]*|\p{Nd}+|\P{M}\p{M}*|\p{M}+/gu;

/** With less in common than this, marking parts says less than the two whole texts. */
const ENOUGH_IN_COMMON = 1 / 4;

/** Longer than this on both sides, the middle that differs is marked as a whole. */
const MAX_TABLE = 250_000;

export function differingParts(left: string, right: string): DifferingParts {
  const [a, b] = [tokensOf(left), tokensOf(right)];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [keptA, keptB] = common(a.slice(from, endA), b.slice(from, endB));
  const kept = from + (a.length - endA) + keptA.size;
  // A sign or two that two different names happen to share only make it harder to read.
  const isLittle = kept < Math.max(a.length, b.length) * ENOUGH_IN_COMMON;
  const differs = (place: number, end: number, keptIn: ReadonlySet<number>) =>
    isLittle || (place >= from && place < end && !keptIn.has(place - from));
  return {
    left: partsOf(a, (place) => !differs(place, endA, keptA)),
    right: partsOf(b, (place) => !differs(place, endB, keptB)),
    only: onlyDiffers(left, right),
  };
}

/**
 * In a row of a table: of what both have in common only so much as stands next to what differs.
 *
 * @param most characters on either side of a mark
 */
export function shortened(parts: readonly Part[], most: number): Part[] {
  return parts.map(({ text, differs }, place) => {
    const signs = Array.from(text);
    const isFirst = place === 0;
    const isLast = place === parts.length - 1;
    const kept = (isFirst ? 0 : most) + (isLast ? 0 : most);
    if (differs || signs.length <= kept || kept === 0) return { text, differs };
    const start = isFirst ? "" : signs.slice(0, most).join("");
    const end = isLast ? "" : signs.slice(-most).join("");
    return { text: `${start}…${end}`, differs };
  });
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** The places on either side of a longest common subsequence. */
function common(
  a: readonly string[],
  b: readonly string[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const [keptA, keptB] = [new Set<number>(), new Set<number>()];
  if (a.length * b.length > MAX_TABLE) return [keptA, keptB];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (x: number, y: number) => longest[x * width + y] ?? 0;
  for (let x = a.length - 1; x >= 0; x -= 1) {
    for (let y = b.length - 1; y >= 0; y -= 1) {
      longest[x * width + y] =
        a[x] === b[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1));
    }
  }
  let [x, y] = [0, 0];
  while (x < a.length && y < b.length) {
    if (a[x] === b[y]) {
      keptA.add(x++);
      keptB.add(y++);
    } else if (at(x + 1, y) >= at(x, y + 1)) x += 1;
    else y += 1;
  }
  return [keptA, keptB];
}

function partsOf(tokens: readonly string[], isKept: (place: number) => boolean): Part[] {
  const parts: { text: string; differs: boolean }[] = [];
  tokens.forEach((text, place) => {
    const differs = !isKept(place);
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += text;
    else parts.push({ text, differs });
  });
  return parts;
}

const INVISIBLE = /\p{Cf}|\p{Cc}|\u115f|\u1160|\u3164|\p{Variation_Selector}/gu;
/** Tabs and line breaks are controls to Unicode, and spaces to people; the byte order mark is none. */
const SPACES = /[^\S\ufeff]/gu;

const same: readonly (readonly [OnlyDiffers, (text: string) => string])[] = [
  ["spaces", (text) => text.replaceAll(SPACES, "")],
  ["invisible", (text) => text.replaceAll(INVISIBLE, "")],
  ["width", (text) => text.normalize("NFKC")],
  ["case", (text) => text.toLowerCase()],
];

function onlyDiffers(left: string, right: string): OnlyDiffers | null {
  if (left === right) return null;
  for (const [only, plain] of same) if (plain(left) === plain(right)) return only;
  const plain = (text: string) =>
    text.normalize("NFKC").replaceAll(SPACES, "").replaceAll(INVISIBLE, "").toLowerCase();
  return plain(left) === plain(right) ? "writing" : null;
}

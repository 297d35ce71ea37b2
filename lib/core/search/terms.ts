/** What of a text is looked for: words, and for Chinese also pairs of characters. */

export interface Term {
  readonly text: string;
  /** 0 to 1: how much it tells that it is found. */
  readonly weight: number;
}

/** A pair of characters across the border between two words is often neither of them. */
const ACROSS = 0.25;
/** Shorter beginnings are shared by words that have nothing to do with one another. */
const MIN_STEM = 4;

/** Words that make a question of it, and say nothing of what is asked about. */
const asking = new Set(
  (
    "a an and are can could do does how i in is it my of on please should the this to we what when where " +
    "which who why with you 怎么 怎样 怎么样 如何 什么 哪里 哪儿 哪个 哪些 请问 应该 可以 能 吗 呢 的 了 是 在 " +
    "我 我们 要 去 把 这 那 这个 那个 为什么 谁 多少"
  ).split(" "),
);

const words = new Intl.Segmenter("zh", { granularity: "word" });
const HAN = /\p{Script=Han}/u;

/** Without case, width and accents. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The words of a query without those that only ask; all of them where nothing else is left. */
export function wordsOf(typed: string): string[] {
  const all = [...words.segment(typed)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );
  const telling = all.filter((word) => !asking.has(word));
  return telling.length > 0 ? telling : all;
}

/** Words, and pairs of Chinese characters, since nobody agrees where a Chinese word ends. */
export function termsOf(typed: string): Term[] {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) =>
    terms.set(text, Math.max(weight, terms.get(text) ?? 0));
  let before = "";
  for (const { segment, isWordLike } of words.segment(typed)) {
    const isTelling = isWordLike === true && !asking.has(segment);
    if (!isTelling || !HAN.test(segment)) {
      if (isTelling) add(segment, 1);
      before = "";
      continue;
    }
    const characters = Array.from(segment);
    if (before !== "") add(before + (characters[0] ?? ""), ACROSS);
    for (let i = 1; i < characters.length; i++) add(`${characters[i - 1]}${characters[i]}`, 1);
    before = characters.at(-1) ?? "";
  }
  return [...terms].map(([text, weight]) => ({ text, weight }));
}

/** Whether a term stands in a folded text: Chinese anywhere, other words also in another form (visits, visiting). */
export function isFound(term: string, text: string): boolean {
  if (HAN.test(term)) return text.includes(term);
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (word) =>
      word === term ||
      (Math.min(word.length, term.length) >= MIN_STEM &&
        (word.startsWith(term) || term.startsWith(word))),
  );
}

/** One field over everything that the panel can show; quick enough to run at every key. */

export interface Searchable<Item> {
  readonly item: Item;
  /** In every language: who reads Chinese may still know a step by its English name. */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
}

/** More than this nobody reads. */
const MAX_HITS = 30;

const IN_TITLE = 3;
const IN_TEXT = 1;
/** All that was typed stands in a title, one word after the other. */
const AS_TYPED = 5;

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The items in which every word of the query stands, the best first. Case, full and half width, and
 * accents do not matter; Chinese needs no spaces between words.
 */
export function search<Item>(items: readonly Searchable<Item>[], query: string): Item[] {
  const typed = folded(query);
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  return items
    .map(({ item, titles, texts }) => ({ item, score: scoreOf(wanted, typed, titles, texts) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_HITS)
    .map(({ item }) => item);
}

function scoreOf(
  wanted: readonly string[],
  typed: string,
  titles: readonly string[],
  texts: readonly string[],
): number {
  const title = folded(titles.join("\n"));
  const text = folded(texts.join("\n"));
  const scores = wanted.map((word) =>
    title.includes(word) ? IN_TITLE : text.includes(word) ? IN_TEXT : 0,
  );
  if (scores.includes(0)) return 0;
  return scores.reduce<number>((sum, score) => sum + score, title.includes(typed) ? AS_TYPED : 0);
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );
}

/** One field over everything that the panel can show; quick enough to run at every key. */
import { folded, isFound, termsOf, wordsOf } from "./terms";

export interface Searchable<Item> {
  readonly item: Item;
  /** In every language: who reads Chinese may still know a step by its English name. */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
}

/** More than this nobody reads. */
const MAX_HITS = 30;
/** Of what holds only part of the query, even fewer. */
const MAX_NEAR_HITS = 8;

const IN_TITLE = 3;
const IN_TEXT = 1;
/** All that was typed stands in a title, one word after the other. */
const AS_TYPED = 5;
/** What shares less with the query than this part of the best hit is noise. */
const NEAR_ENOUGH = 0.5;

interface Indexed<Item> {
  readonly item: Item;
  readonly title: string;
  readonly text: string;
}

/**
 * The items in which every word of the query stands, the best first; where there are none, those that share
 * most with it, so that a whole question finds what a few of its words name. Words that only ask (“how do
 * I”, 怎么) do not count. Case, full and half width, and accents do not matter; Chinese needs no spaces.
 */
export function search<Item>(items: readonly Searchable<Item>[], query: string): Item[] {
  const typed = folded(query);
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const indexed = items.map(({ item, titles, texts }) => ({
    item,
    title: folded(titles.join("\n")),
    text: folded(texts.join("\n")),
  }));
  const whole = ranked(indexed, (each) => scoreOfAll(wanted, typed, each));
  if (whole.length > 0) return whole.slice(0, MAX_HITS).map(({ item }) => item);
  const near = ranked(indexed, sharedWith(indexed, typed));
  const best = near[0]?.score ?? 0;
  return near
    .filter(({ score }) => score >= best * NEAR_ENOUGH)
    .slice(0, MAX_NEAR_HITS)
    .map(({ item }) => item);
}

function ranked<Item>(
  items: readonly Indexed<Item>[],
  scoreOf: (each: Indexed<Item>) => number,
): { readonly item: Item; readonly score: number }[] {
  return items
    .map((each) => ({ item: each.item, score: scoreOf(each) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** 0 unless every word stands in it. */
function scoreOfAll(
  wanted: readonly string[],
  typed: string,
  { title, text }: Indexed<unknown>,
): number {
  const scores = wanted.map((word) =>
    title.includes(word) ? IN_TITLE : text.includes(word) ? IN_TEXT : 0,
  );
  if (scores.includes(0)) return 0;
  return scores.reduce<number>((sum, score) => sum + score, title.includes(typed) ? AS_TYPED : 0);
}

/** How much of the query an item shares; what stands in few items tells more than what stands in many. */
function sharedWith(
  items: readonly Indexed<unknown>[],
  typed: string,
): (each: Indexed<unknown>) => number {
  const terms = termsOf(typed).map(({ text: term, weight }) => {
    const count = items.filter(
      ({ title, text }) => isFound(term, title) || isFound(term, text),
    ).length;
    return { term, weight: weight * Math.log(1 + items.length / Math.max(count, 1)) };
  });
  return ({ title, text }) =>
    terms.reduce((sum, { term, weight }) => {
      const place = isFound(term, title) ? IN_TITLE : isFound(term, text) ? IN_TEXT : 0;
      return sum + weight * place;
    }, 0);
}

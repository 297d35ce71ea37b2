/**
 * How like a candidate is to what a descriptor says, as numbers from 0 to 1 (the model learns what they
 * are worth). Where one side has nothing to compare, the likeness is 0 and a feature of its own says so:
 * a missing label is something else than a wrong one.
 */
import { headingsOver } from "./describe";
import type { Descriptor } from "./descriptor";
import { MAX_TEXT } from "./descriptor";
import type { ElementFacts } from "./facts";
import { isControl, kindLikeness } from "./kind";
import type { PageView } from "./page-view";
import { below, peersAfter, peersBefore, peersOf, textsAfter, textsBefore } from "./neighbours";
import { hrefPath } from "./lookup";
import {
  best,
  bestEach,
  captionsAt,
  commonPath,
  everythingOf,
  everythingOn,
  lasting,
  ratio,
  shareIn,
  tagOf,
  wordsAt,
} from "./likenesses";
import { containment, likeness, overlap, partsOf } from "./words";

export const featureNames = [
  "kind",
  "kindSame",
  "tag",
  "role",
  "type",
  "typeMissing",
  "words",
  "wordsSame",
  "wordsContained",
  "wordsMissing",
  "wordsExtra",
  "wordsOther",
  "label",
  "labelSame",
  "labelFirst",
  "labelMissing",
  "labelOther",
  "labelWords",
  "hints",
  "hintsMissing",
  "id",
  "idParts",
  "idMissing",
  "idOther",
  "name",
  "nameParts",
  "nameMissing",
  "nameOther",
  "keys",
  "keysMissing",
  "keysOther",
  "href",
  "hrefParts",
  "hrefMissing",
  "hrefOther",
  "classes",
  "classesMissing",
  "before",
  "beforeFirst",
  "after",
  "afterFirst",
  "contextMissing",
  "peerBefore",
  "peerAfter",
  "peersBefore",
  "peersAfter",
  "isPeer",
  "headings",
  "headingFirst",
  "headingsMissing",
  "under",
  "underOther",
  "underThere",
  "styleThere",
  "everything",
  "everythingIn",
  "path",
  "tags",
  "pathSame",
  "depth",
  "parentTag",
  "nth",
  "order",
  "orderRank",
  "orderMissing",
  "x",
  "y",
  "near",
  "width",
  "height",
  "boxMissing",
  "mark",
  "markOther",
  "rowMark",
  "rowMarkOther",
  "namesakes",
  "wordsUnique",
  "labelUnique",
  "idUnique",
  "wasUnique",
  "isData",
  "isBox",
  "wordsLead",
  "labelLead",
  "contextLead",
  "peersLead",
] as const;

/** Texts less alike than this are other texts. */
const ALIKE = 0.6;

export type FeatureName = (typeof featureNames)[number];

/** @param into one number per feature, in the order of `featureNames`; overwritten */
function compare(descriptor: Descriptor, view: PageView, index: number, into: Float64Array): void {
  const facts = view.facts[index] as ElementFacts;
  const kind = view.kinds[index] ?? "box";
  let at = 0;
  const put = (value: number | boolean) => {
    into[at++] = Number(value);
  };

  put(kindLikeness(descriptor.kind, kind));
  put(descriptor.kind === kind);
  put(descriptor.tag === facts.tag);
  put((descriptor.role ?? "") === facts.role);
  put(!!descriptor.type && descriptor.type === facts.type);
  put(!descriptor.type || !facts.type);

  const words = view.words[index] ?? "";
  const cut = words.slice(0, MAX_TEXT);
  const ownWords = descriptor.words ?? [];
  put(best(ownWords, [cut]));
  put(ownWords.includes(cut));
  put(Math.max(0, ...ownWords.map((each) => containment(each, cut))));
  put(ownWords.length > 0 && words === "");
  put(ownWords.length === 0 && words !== "");
  put(ownWords.length > 0 && words !== "" && best(ownWords, [cut]) < ALIKE);

  const labels = view.labels(index);
  const known = descriptor.labels ?? [];
  put(best(known, labels));
  put(known.some((each) => labels.includes(each)));
  put(known[0] && labels[0] ? likeness(known[0], labels[0]) : 0);
  put(known.length === 0 || labels.length === 0);
  put(known.length > 0 && labels.length > 0 && best(known, labels) < ALIKE);
  // A field may have become a box with words, or a label's words its own.
  put(Math.max(best(known, [cut]), best(ownWords, labels)));

  const hints = view.hints(index);
  put(best(descriptor.hints ?? [], hints));
  put(!descriptor.hints || hints.length === 0);

  const id = lasting(facts.id);
  put(!!descriptor.id && descriptor.id === id);
  put(overlap(partsOf(descriptor.id ?? ""), partsOf(id)));
  put(!descriptor.id || !id);
  put(!!descriptor.id && !!id && descriptor.id !== id);
  const name = lasting(facts.name);
  put(!!descriptor.name && descriptor.name === name);
  put(overlap(partsOf(descriptor.name ?? ""), partsOf(name)));
  put(!descriptor.name || !name);
  put(!!descriptor.name && !!name && descriptor.name !== name);
  put(overlap(descriptor.keys ?? [], facts.keys));
  put(!descriptor.keys || facts.keys.length === 0);
  put(!!descriptor.keys && facts.keys.length > 0 && overlap(descriptor.keys, facts.keys) === 0);
  const href = hrefPath(facts.href).slice(0, 120);
  put(!!descriptor.href && descriptor.href === href);
  put(overlap(partsOf(descriptor.href ?? ""), partsOf(href)));
  put(!descriptor.href || !href);
  put(!!descriptor.href && !!href && descriptor.href !== href);
  const classes = facts.className.split(/\s+/).filter(Boolean);
  put(overlap(descriptor.classes ?? [], classes));
  put(!descriptor.classes || classes.length === 0);

  const before = wordsAt(view, textsBefore(view, index, 4));
  const after = wordsAt(view, textsAfter(view, index, 4));
  const { before: oldBefore = [], after: oldAfter = [] } = descriptor;
  put(bestEach(oldBefore, before));
  put(best(oldBefore.slice(0, 1), before.slice(0, 2)));
  put(bestEach(oldAfter, after));
  put(best(oldAfter.slice(0, 1), after.slice(0, 2)));
  put(oldBefore.length + oldAfter.length === 0);
  const peersPrior = captionsAt(view, peersBefore(view, index, 4));
  const peersNext = captionsAt(view, peersAfter(view, index, 4));
  const { peersBefore: oldPrior = [], peersAfter: oldNext = [] } = descriptor;
  put(best(oldPrior.slice(0, 1), peersPrior.slice(0, 1)));
  put(best(oldNext.slice(0, 1), peersNext.slice(0, 1)));
  put(bestEach(oldPrior, peersPrior));
  put(bestEach(oldNext, peersNext));
  // It is what used to stand beside: then it is not this one.
  const caption = view.caption(index);
  const own = best([...ownWords, ...known], [caption]);
  put(Math.max(0, best([...oldPrior, ...oldNext], [caption]) - own));

  const headings = wordsAt(view, headingsOver(view, index));
  const { headings: oldHeadings = [] } = descriptor;
  put(bestEach(oldHeadings, headings));
  put(best(oldHeadings.slice(0, 1), headings.slice(0, 1)));
  put(oldHeadings.length === 0 || headings.length === 0);

  const under = view.under(index);
  put(!!under && descriptor.under === under);
  put(!!under && !!descriptor.under && descriptor.under !== under);
  // Where nothing is called what it was called any more, another id says nothing.
  put(!!descriptor.under && view.byToken.has(`=:${descriptor.under}`));
  put(shareIn(descriptor.classes ?? [], view.classes));
  // What used to be a class may be a label now: all words there are, wherever they stand.
  const all = everythingOn(view, index);
  const oldAll = everythingOf(descriptor);
  put(overlap(oldAll, all));
  put(shareIn(oldAll, new Set(all)));

  const path = view.path(index);
  const tail = path.slice(-16);
  put(commonPath(descriptor.path, tail));
  put(commonPath(descriptor.path.map(tagOf), tail.map(tagOf)));
  put(descriptor.depth === path.length && descriptor.path.join() === tail.join());
  put(1 / (1 + Math.abs(descriptor.depth - path.length)));
  put(tagOf(descriptor.path.at(-2) ?? "") === tagOf(path.at(-2) ?? ""));
  put(
    descriptor.path.at(-1) === path.at(-1) ? 0.7 : descriptor.path.at(-2) === path.at(-2) ? 0.3 : 0,
  );
  const peers = peersOf(view, index);
  const rank = below(peers, index);
  const share = peers.length > 0 ? rank / peers.length : 0;
  const isOrdered = descriptor.order[1] > 1 && peers.length > 1;
  put(isOrdered ? Math.exp(-8 * Math.abs(descriptor.order[0] - share)) : 0);
  put(isOrdered ? 1 / (1 + Math.abs(descriptor.order[0] * descriptor.order[1] - rank)) : 0);
  put(!isOrdered);

  const { box } = descriptor;
  if (box && facts.w > 0) {
    const [x, w, y, h] = box;
    const dx = Math.abs(x - facts.x / view.width);
    const dy = Math.abs(y - facts.y);
    put(Math.exp(-6 * dx));
    put(Math.exp(-dy / 200));
    put(Math.exp(-Math.hypot(dx * 1366, dy) / 60));
    put(ratio(w * view.width, facts.w));
    put(ratio(h, facts.h));
    put(0);
  } else {
    for (let each = 0; each < 5; each++) put(0);
    put(1);
  }
  const ownMark = descriptor.mark ? view.mark(index) : 0;
  put(!!ownMark && descriptor.mark === ownMark);
  put(!!ownMark && descriptor.mark !== ownMark);
  const ownRow = descriptor.rowMark ? view.rowMark(index) : 0;
  put(!!ownRow && descriptor.rowMark === ownRow);
  put(!!descriptor.rowMark && descriptor.rowMark !== ownRow);
  put(1 / (1 + descriptor.namesakes));
  // Filled in by `compareAll`, which knows the other candidates.
  put(0);
  put(0);
  put(0);
  put(descriptor.namesakes === 0 && ownWords.length + known.length > 0);
  put(view.isData(index) && !isControl(kind));
  put(kind === "box");
  for (let each = 0; each < LEADS.length; each++) put(0);
}

/** How far a candidate is ahead of the best other one, in what matters most. */
const LEADS = [
  ["words"],
  ["label", "labelWords"],
  ["before", "after"],
  ["peerBefore", "peerAfter"],
] as const satisfies readonly (readonly FeatureName[])[];

/** Place of a feature in a row. */
export const at = (name: FeatureName): number => featureNames.indexOf(name);
const KIND = at("kind");
/** Likeness of kinds that only a rebuilt page turns into each other. */
const BARELY = 0.2;
const FIRST_LEAD = at("wordsLead");
const WORDS_SAME = at("wordsSame");
const LABEL_SAME = at("labelSame");
const ID = at("id");
const WORDS_UNIQUE = at("wordsUnique");
const LABEL_UNIQUE = at("labelUnique");
const ID_UNIQUE = at("idUnique");

/**
 * It may have become this: of the same kind, or of one that such things turn into. A field's label says
 * the same as the field, but the field's rivals are other fields.
 */
export function isAlike(row: Float64Array | undefined): boolean {
  return (row?.[KIND] ?? 0) > BARELY;
}

function isNested({ last }: PageView, a: number, b: number): boolean {
  return a < b ? b <= (last[a] ?? 0) : a <= (last[b] ?? 0);
}

/** Compares all candidates; one row of features each. */
export function compareAll(
  descriptor: Descriptor,
  view: PageView,
  candidates: readonly number[],
): Float64Array[] {
  const rows = candidates.map((index) => {
    const row = new Float64Array(featureNames.length);
    compare(descriptor, view, index, row);
    return row;
  });
  for (const [same, unique] of [
    [WORDS_SAME, WORDS_UNIQUE],
    [LABEL_SAME, LABEL_UNIQUE],
    [ID, ID_UNIQUE],
  ] as const) {
    const having = candidates.filter((_, each) => rows[each]?.[same] === 1 && isAlike(rows[each]));
    // A link and the words in it are one.
    const apart = having.filter(
      (index, each) => each === 0 || index > (view.last[having[each - 1]!] ?? 0),
    );
    for (const row of rows) if (row[same] === 1) row[unique] = 1 / Math.max(1, apart.length);
  }
  for (const [each, names] of LEADS.entries()) {
    const places = names.map(at);
    const sums = rows.map((row) => places.reduce((sum, place) => sum + (row[place] ?? 0), 0));
    for (const [which, row] of rows.entries()) {
      let rival = 0;
      for (const [other, sum] of sums.entries()) {
        if (sum <= rival || other === which || !isAlike(rows[other])) continue;
        // A link and the words in it are one.
        if (!isNested(view, candidates[which]!, candidates[other]!)) rival = sum;
      }
      row[FIRST_LEAD + each] = (sums[which] ?? 0) - rival;
    }
  }
  return rows;
}

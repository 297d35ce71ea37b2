/**
 * A page as a person sees it: what each element is called, which words stand before and after it, which
 * controls are its neighbours. Derived from the facts in steps, so that a reader can pause between them.
 */
import { allOf } from "./all-of";
import { markOf } from "./customer-data";
import type { ElementFacts } from "./facts";
import type { Kind } from "./kind";
import { isAction, isControl, kindOf } from "./kind";
import { BAND, labelsOf } from "./labels";
import type { Label } from "./labels";
import { eachToken } from "./lookup";
import { pathOf, underOf } from "./place";
import { isRecordData, rowMarkOf } from "./records";
import { hintsOf, isColumnHeader, isIcon, isWording, shortText, wordsOf } from "./wording";

/** Elements between two pauses; about a millisecond of work. */
const STEP = 250;

export interface PageView {
  readonly facts: readonly ElementFacts[];
  readonly kinds: readonly Kind[];
  /** Last element of the subtree. */
  readonly last: Int32Array;
  /** What stands on the element itself, plain and without data; "" for controls. */
  readonly words: readonly string[];
  /** Visible elements with words of their own that are not inside a control, in document order. */
  readonly texts: readonly number[];
  readonly controls: readonly number[];
  readonly actions: readonly number[];
  readonly headings: readonly number[];
  /** Images, boxes and values: what has no words of its own. */
  readonly shapes: readonly number[];
  /** Headers of table columns. */
  readonly columns: readonly number[];
  /** Words that may be a record's data: they never go into a descriptor. */
  readonly isData: (index: number) => boolean;
  /** Names a person would give the element, best first, plain. */
  readonly labels: (index: number) => readonly string[];
  /** The same without those that may be a record's. */
  readonly labelsWithoutData: (index: number) => readonly string[];
  /** What the element is called: label of a control, words or hints of anything else. */
  readonly caption: (index: number) => string;
  /** aria-label, title, alt, placeholder; plain. */
  readonly hints: (index: number) => readonly string[];
  readonly path: (index: number) => readonly string[];
  /** Id of the nearest element around it that has a lasting one; "" where none has. */
  readonly under: (index: number) => string;
  /** Mark of the words as they are, data included; 0 where there are none. */
  readonly mark: (index: number) => number;
  /** Mark of the record in whose row it stands; 0 outside of lists. */
  readonly rowMark: (index: number) => number;
  /** Elements that share a token, by token. */
  readonly byToken: ReadonlyMap<string, readonly number[]>;
  /** Every class of the page. */
  readonly classes: ReadonlySet<string>;
  readonly nth: (index: number) => readonly [number, number];
  readonly width: number;
}

const SKIPPED = new Set(
  "html head body script style noscript template meta link title base option optgroup br hr wbr source track param".split(
    " ",
  ),
);

export function isEligible(facts: ElementFacts): boolean {
  return facts.visible && !SKIPPED.has(facts.tag);
}

/** Runs all steps at once. */
export function viewPage(facts: readonly ElementFacts[]): PageView {
  return allOf(viewPageInSteps(facts));
}

/** The same in steps of about a millisecond; what it returns at the end is the view. */
export function* viewPageInSteps(facts: readonly ElementFacts[]): Generator<void, PageView> {
  const count = facts.length;
  const kinds: Kind[] = [];
  const last = new Int32Array(count);
  const words: string[] = [];
  const inControl = new Uint8Array(count);
  const childCount = new Int32Array(count);
  const place = new Int32Array(count);
  const texts: number[] = [];
  const controls: number[] = [];
  const actions: number[] = [];
  const headings: number[] = [];
  const shapes: number[] = [];
  const columns: number[] = [];
  const classes = new Set<string>();
  const classNames = new Set<string>();
  let width = 1;

  for (let index = 0; index < count; index++) {
    if (index % STEP === STEP - 1) yield;
    const each = facts[index] as ElementFacts;
    const kind = kindOf(each);
    kinds.push(kind);
    last[index] = index;
    if (each.parent >= 0) {
      place[index] = childCount[each.parent] as number;
      childCount[each.parent] = (place[index] as number) + 1;
      const parentKind = kinds[each.parent] as Kind;
      if (inControl[each.parent] || parentKind === "field" || parentKind === "choice") {
        inControl[index] = 1;
      }
    }
    words.push(wordsOf(each, kind, inControl[index] === 1));
    if (each.className && !classNames.has(each.className)) {
      classNames.add(each.className);
      for (const name of each.className.split(/\s+/)) classes.add(name);
    }
    if (!isEligible(each)) continue;
    width = Math.max(width, each.x + each.w);
    const isOwn = each.ownText !== "" || (kind === "button" && words[index] !== "");
    if (isOwn && isWording(words[index] ?? "") && !inControl[index]) texts.push(index);
    else if (!isControl(kind) && !isAction(kind) && !inControl[index]) {
      // An icon says what it means by its hint alone.
      const hint = words[index] === "" && isIcon(each) ? (hintsOf(each)[0] ?? "") : "";
      if (isWording(hint)) {
        words[index] = hint;
        texts.push(index);
      }
      shapes.push(index);
    }
    if (isColumnHeader(each) && words[index]) columns.push(index);
    if (inControl[index]) continue;
    if (isControl(kind)) controls.push(index);
    else if (isAction(kind)) actions.push(index);
    else if (kind === "heading") headings.push(index);
  }
  for (let index = count - 1; index > 0; index--) {
    if (index % (STEP * 20) === 0) yield;
    const { parent } = facts[index] as ElementFacts;
    if (parent >= 0) last[parent] = Math.max(last[parent] as number, last[index] as number);
  }
  yield;

  const bands = new Map<number, number[]>();
  for (const [at, index] of texts.entries()) {
    if (at % (STEP * 4) === STEP) yield;
    const { y, h } = facts[index] as ElementFacts;
    for (
      let band = Math.floor(y / BAND);
      band <= Math.floor((y + Math.min(h, 200)) / BAND);
      band++
    ) {
      const row = bands.get(band);
      if (row) row.push(index);
      else bands.set(band, [index]);
    }
  }
  yield;

  /** Place among the siblings of the same tag, from 1; 0 where nobody has asked for it yet. */
  const twins = new Int32Array(count);
  const labelCache: (readonly Label[] | undefined)[] = [];
  const labelTexts: (readonly string[] | undefined)[] = [];
  const allLabels = (index: number) => (labelCache[index] ??= labelsOf(view, bands, index));
  const labels = (index: number) =>
    (labelTexts[index] ??= allLabels(index).map(({ text }) => text));
  const view: PageView = {
    facts,
    kinds,
    last,
    words,
    texts,
    controls,
    actions,
    headings,
    shapes,
    columns,
    isData: (index) => isRecordData(view, index),
    labels,
    labelsWithoutData: (index) =>
      allLabels(index).flatMap(({ text, isData }) => (isData ? [] : [text])),
    caption: (index) =>
      (isControl(kinds[index] as Kind) ? labels(index)[0] : words[index] || view.hints(index)[0]) ??
      "",
    hints: (index) => hintsOf(facts[index] as ElementFacts),
    path: (index) => pathOf(facts, last, twins, index),
    under: (index) => underOf(facts, index),
    mark: (index) =>
      inControl[index] || isControl(kinds[index] as Kind)
        ? 0
        : markOf(shortText(facts[index] as ElementFacts)),
    rowMark: (index) => rowMarkOf(view, index),
    byToken: new Map(),
    classes,
    nth: (index) => {
      const { parent } = facts[index] as ElementFacts;
      return [place[index] as number, parent >= 0 ? (childCount[parent] as number) : 1];
    },
    width,
  };
  const byToken = view.byToken as Map<string, number[]>;
  for (let index = 0; index < count; index++) {
    if (index % STEP === STEP - 1) yield;
    if (!isEligible(facts[index] as ElementFacts)) continue;
    eachToken(view, index, (token) => {
      const row = byToken.get(token);
      if (!row) byToken.set(token, [index]);
      else if (row.at(-1) !== index) row.push(index);
    });
  }
  return view;
}

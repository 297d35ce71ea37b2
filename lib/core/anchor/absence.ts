/** Signs that an element is not on the page, whatever else is. */
import type { Descriptor } from "./descriptor";
import { MAX_TEXT } from "./descriptor";
import { at, isAlike } from "./features";
import { isAction, isControl } from "./kind";
import type { PageView } from "./page-view";
import { below, groupOf } from "./neighbours";
import { shareIn } from "./likenesses";

/** What tells that the element is gone, whatever else is there. */
export const absenceNames = [
  "peersClosedUp",
  "textsClosedUp",
  "hasWords",
  "hasLabels",
  "hasKey",
  "hadNamesakes",
  "fewerNamesakes",
  "control",
  "action",
  "noContext",
  "bestWords",
  "bestLabel",
  "captionThere",
  "surroundingsThere",
  "keyThere",
  "styleThere",
] as const;

/** @returns one number per name in `absenceNames` */
export function absence(
  descriptor: Descriptor,
  view: PageView,
  rows: readonly Float64Array[],
): Float64Array {
  const { kind, words, labels, id, name, keys = [], classes = [], namesakes } = descriptor;
  const { before = [], after = [], peersBefore: prior = [], peersAfter: next = [] } = descriptor;
  const { headings = [] } = descriptor;
  // A field's label has the field's words; what counts is whether there is a field that is called so.
  const alike = rows.filter(isAlike);
  const most = (place: number) => alike.reduce((best, row) => Math.max(best, row[place] ?? 0), 0);
  const same = alike.filter((row) => row[at(words ? "wordsSame" : "labelSame")] === 1).length;
  return Float64Array.from([
    isClosedUp(view, groupOf(view, kind), prior[0], next[0]),
    isClosedUp(view, view.texts, before[0], after[0], isControl(kind) ? view.controls : []),
    words ? 1 : 0,
    labels ? 1 : 0,
    id || name || keys.length > 0 ? 1 : 0,
    namesakes > 0 ? 1 : 0,
    namesakes > 0 && same <= namesakes ? 1 : 0,
    isControl(kind) ? 1 : 0,
    isAction(kind) ? 1 : 0,
    before.length + after.length === 0 ? 1 : 0,
    most(at("words")),
    most(at("label")),
    shareThere(view, (words ?? labels ?? []).slice(0, 1)),
    shareThere(view, [...before, ...after, ...prior, ...next, ...headings]),
    [
      ...keys.map((key) => `k:${key}`),
      ...[id, name].flatMap((each) => (each ? [`=:${each}`] : [])),
    ].some((key) => view.byToken.has(key))
      ? 1
      : 0,
    shareIn(classes, view.classes),
  ]);
}

/** How many of these texts the page still has. */
function shareThere(view: PageView, texts: readonly string[]): number {
  if (texts.length === 0) return 0;
  return texts.filter((text) => view.byToken.has(`t:${text}`)).length / texts.length;
}

/**
 * What stood before and after it now stand side by side: its place is no more. 1 or 0.
 *
 * @param between places of what may stand between the two without being of their group
 */
function isClosedUp(
  view: PageView,
  group: readonly number[],
  before: string | undefined,
  after: string | undefined,
  between: readonly number[] = [],
): number {
  if (!before || !after) return 0;
  const caption = group === view.controls ? view.caption : (index: number) => view.words[index];
  for (const [place, index] of group.entries()) {
    if (caption(index)?.slice(0, MAX_TEXT) !== before) continue;
    const inside = view.last[index] as number;
    for (let beside = place + 1; beside < group.length; beside++) {
      const other = group[beside] as number;
      if (other <= inside) continue;
      const isEmpty = (between[below(between, index)] ?? other) >= other;
      if (isEmpty && caption(other)?.slice(0, MAX_TEXT) === after) return 1;
      break;
    }
  }
  return 0;
}

import { isGenerated, masked } from "./customer-data";
import type { Descriptor } from "./descriptor";
import { MAX_TEXT } from "./descriptor";
import type { ElementFacts } from "./facts";
import { isControl } from "./kind";
import type { PageView } from "./page-view";
import { below, peersAfter, peersBefore, peersOf, textsAfter, textsBefore } from "./neighbours";
import { hrefPath } from "./lookup";
import { shortened } from "./shortened";
import { likeness } from "./words";

const CONTEXT = 3;

export interface DescribeOptions {
  /** Plain texts known to be customer data: title of the document, values of fields. */
  readonly data?: ReadonlySet<string>;
}

/**
 * Describes an element so that it can be found again after the CRM has changed.
 *
 * @param index its place in the facts of the view
 */
export function describe(
  view: PageView,
  index: number,
  { data = new Set<string>() }: DescribeOptions = {},
): Descriptor {
  const facts = view.facts[index] as ElementFacts;
  const kind = view.kinds[index] ?? "box";
  const keep = (texts: readonly (string | undefined)[]) => [
    ...new Set(texts.flatMap((text) => (text && !data.has(text) ? [text.slice(0, MAX_TEXT)] : []))),
  ];
  const words = (indices: readonly number[]) =>
    keep(indices.map((each) => (view.isData(each) ? "" : view.words[each])));
  const captions = (indices: readonly number[]) =>
    keep(
      indices.map((each) => {
        if (isControl(view.kinds[each] ?? "box")) return view.labelsWithoutData(each)[0];
        return view.isData(each) ? "" : view.caption(each);
      }),
    );
  const path = view.path(index);
  const peers = peersOf(view, index);

  const all: Descriptor = {
    v: 1,
    kind,
    tag: facts.tag,
    ...some("role", facts.role.slice(0, MAX_TEXT)),
    ...some("type", facts.type.slice(0, MAX_TEXT)),
    ...list("words", view.isData(index) ? [] : keep([view.words[index]])),
    ...list("labels", keep(view.labelsWithoutData(index)).slice(0, 3)),
    ...list("hints", view.isData(index) && !isControl(kind) ? [] : keep(view.hints(index))),
    ...some("id", isGenerated(facts.id) ? "" : facts.id.slice(0, MAX_TEXT)),
    ...some("name", isGenerated(facts.name) ? "" : facts.name.slice(0, MAX_TEXT)),
    ...list("keys", facts.keys.filter(isLastingKey).slice(0, 4)),
    ...some("href", hrefPath(facts.href).slice(0, 120)),
    ...list(
      "classes",
      facts.className
        .split(/\s+/)
        .filter((name) => name && name.length <= MAX_TEXT && !isGenerated(name))
        .slice(0, 10),
    ),
    ...list("before", words(textsBefore(view, index, CONTEXT))),
    ...list("after", words(textsAfter(view, index, CONTEXT))),
    ...list("peersBefore", captions(peersBefore(view, index, CONTEXT))),
    ...list("peersAfter", captions(peersAfter(view, index, CONTEXT))),
    ...list("headings", words(headingsOver(view, index))),
    ...some("under", view.under(index).slice(0, MAX_TEXT)),
    path: path.slice(-16),
    depth: path.length,
    order: [share(below(peers, index), peers.length), peers.length],
    ...(facts.w > 0
      ? { box: [share(facts.x, view.width), share(facts.w, view.width), facts.y, facts.h] as const }
      : {}),
    ...mark("mark", isChanging(view, index) ? view.mark(index) : 0),
    ...mark("rowMark", view.rowMark(index)),
    namesakes: namesakesOf(view, index),
  };
  return shortened(all);
}

/** Of `name=value` the value may be a record's number or somebody's name. */
function isLastingKey(key: string): boolean {
  const value = key.slice(key.indexOf("=") + 1);
  return key.length <= MAX_TEXT && masked(value) === value && !isGenerated(value);
}

/** Its words are a record's, or were masked. */
function isChanging(view: PageView, index: number): boolean {
  return view.isData(index) || /#/.test(view.words[index] ?? "") || !view.words[index];
}

/** The two headings before it. */
export function headingsOver(view: PageView, index: number): number[] {
  const at = below(view.headings, index);
  return view.headings.slice(Math.max(0, at - 2), at).reverse();
}

/** Others of its sort that are called the same. */
function namesakesOf(view: PageView, index: number): number {
  const caption = view.caption(index);
  if (!caption) return 0;
  return peersOf(view, index).filter(
    (peer) =>
      peer !== index &&
      likeness(view.caption(peer), caption) === 1 &&
      // A link's inner text is the link, not a second one.
      !(peer > index && peer <= (view.last[index] as number)) &&
      !(index > peer && index <= (view.last[peer] as number)),
  ).length;
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.round((1000 * part) / whole) / 1000 : 0;
}

function some<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value === "" ? {} : ({ [key]: value } as Record<K, string>);
}

function list<K extends string>(
  key: K,
  values: readonly string[],
): Partial<Record<K, readonly string[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<K, readonly string[]>);
}

function mark<K extends string>(key: K, value: number): Partial<Record<K, number>> {
  return value === 0 ? {} : ({ [key]: value } as Record<K, number>);
}

/** What Handrail understood of an element, for a person to agree with or not. */
import { masked } from "./customer-data";
import { MAX_TEXT } from "./descriptor";
import type { ElementFacts } from "./facts";
import { isControl } from "./kind";
import type { PlaceKind } from "./judgement";
import type { Kind } from "./kind";
import type { PageView } from "./page-view";
import { headingsOver } from "./describe";
import { peersOf } from "./neighbours";
import type { IsData } from "./without-data";
import { plain } from "./words";

/** “The field *Next step* in the form *New deal*, the second of three”, not yet in words. */
export interface Explanation {
  readonly kind: Kind;
  /** As the page writes it; `null` where it has none, or only what may be a record's data. */
  readonly name: string | null;
  /** What it stands in, or which heading it stands under. */
  readonly where: { readonly kind: PlaceKind; readonly name: string } | null;
  /** Its place among those of its sort that are called the same, in reading order, from 1. */
  readonly ordinal: { readonly at: number; readonly of: number } | null;
}

const CONTAINERS: Readonly<Record<string, PlaceKind>> = {
  dialog: "dialog",
  alertdialog: "dialog",
  form: "form",
  fieldset: "section",
  section: "section",
  region: "section",
  tabpanel: "section",
};

/**
 * @param index its place in the facts of the view
 * @param isData whether a plain text tells of a record; no name is taken from such a one
 */
export function explain(view: PageView, index: number, isData: IsData = () => false): Explanation {
  return {
    kind: view.kinds[index] ?? "box",
    name: nameOf(view, index, isData),
    where: whereIs(view, index, isData),
    ordinal: ordinalOf(view, index),
  };
}

function nameOf(view: PageView, index: number, isData: IsData): string | null {
  const name = calledBy(view, index);
  const mayBeData = !isControl(view.kinds[index] ?? "box") && view.isData(index);
  if (name === "" || mayBeData || isData(name)) return null;
  return asWritten(view, index, name);
}

/** Without a label of its own, a field is rather called by a placeholder than by a sentence beside it. */
function calledBy(view: PageView, index: number): string {
  const caption = view.caption(index);
  const { label, ariaLabel } = view.facts[index] as ElementFacts;
  const [hint = ""] = view.hints(index);
  const isLabelled = label !== "" || ariaLabel !== "";
  const isControlled = isControl(view.kinds[index] ?? "box");
  return isControlled && !isLabelled && hint !== "" && hint.length < caption.length
    ? hint
    : caption;
}

/** The page's own spelling of a plain text that belongs to the element. */
function asWritten(view: PageView, index: number, text: string): string {
  const elements = [index, ...(view.byToken.get(`t:${text.slice(0, MAX_TEXT)}`) ?? [])];
  for (const element of elements) {
    const {
      label,
      ariaLabel,
      placeholder,
      title,
      alt,
      value,
      ownText,
      text: all,
    } = view.facts[element] as ElementFacts;
    for (const each of [label, ariaLabel, placeholder, title, alt, value, ownText, all]) {
      if (each !== "" && plain(masked(each)) === text) return tidy(masked(each));
    }
  }
  return text.slice(0, MAX_TEXT);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\s*:：]+$/, "")
    .trim()
    .slice(0, MAX_TEXT);
}

function whereIs(view: PageView, index: number, isData: IsData): Explanation["where"] {
  for (let at = parentOf(view, index); at >= 0; at = parentOf(view, at)) {
    const { tag, role } = view.facts[at] as ElementFacts;
    const kind = CONTAINERS[role] ?? CONTAINERS[tag];
    const where = kind && placeIn(view, at, kind, index, isData);
    if (where) return where;
  }
  const heading = headingsOver(view, index).find((each) => nameOf(view, each, isData) !== null);
  const name = heading === undefined ? null : nameOf(view, heading, isData);
  return name === null ? null : { kind: "heading", name };
}

/**
 * What the container says of itself, else its heading. A heading that comes after a control is no title
 * of the container, but of the part that the element stands in.
 */
function placeIn(
  view: PageView,
  container: number,
  kind: PlaceKind,
  index: number,
  isData: IsData,
): Explanation["where"] {
  const { label, ariaLabel } = view.facts[container] as ElementFacts;
  const own = [ariaLabel, label].map(masked).find((text) => text !== "" && !isData(plain(text)));
  if (own !== undefined) return { kind, name: tidy(own) };
  const over = view.headings.filter(
    (each) => each > container && each < index && nameOf(view, each, isData) !== null,
  );
  const [title] = over;
  const nearest = over.at(-1);
  if (title === undefined || nearest === undefined) return null;
  const first = view.controls.find((each) => each > container) ?? index;
  // A dialog is called by its title, whatever part of it the element stands in.
  const heading = kind === "dialog" ? title : nearest;
  const name = nameOf(view, heading, isData) ?? "";
  return { kind: heading <= first && heading === title ? kind : "heading", name };
}

function ordinalOf(view: PageView, index: number): Explanation["ordinal"] {
  const caption = view.caption(index);
  if (caption === "") return null;
  const alike: number[] = [];
  for (const peer of peersOf(view, index)) {
    // A link's inner text is the link, not a second one.
    const isInLast = alike.some((each) => peer <= (view.last[each] as number));
    if (view.caption(peer) === caption && (!isInLast || peer === index)) alike.push(peer);
  }
  const at = alike.indexOf(index);
  return alike.length > 1 && at >= 0 ? { at: at + 1, of: alike.length } : null;
}

function parentOf(view: PageView, index: number): number {
  return (view.facts[index] as ElementFacts).parent;
}

/**
 * What the locator knows of the page: one entry for each element, in the order in which they are
 * rendered. What a person has entered is never read: no value of a field, no text that can be edited.
 */
import type { ElementFacts } from "@/lib/core/anchor/facts";
import { attribute } from "../watch/dom";
import type { Measure } from "./measure";
import { createMeasure } from "./measure";
import {
  assignedTo,
  dataOf,
  firstChildOf,
  localNameOf,
  nextOf,
  nodeTypeOf,
  likelyShadowRootOf,
} from "./nodes";

export interface PageFacts {
  readonly facts: readonly ElementFacts[];
  /** The elements that the facts are of. */
  readonly elements: readonly Element[];
}

export type Draft = { -readonly [Key in keyof ElementFacts]: ElementFacts[Key] };

/** Elements between two pauses; under a millisecond of work. */
const STEP = 100;
const MAX_TEXT = 200;
/** A page that grows while it is read must not keep us reading for ever. */
const MAX_ELEMENTS = 150_000;
/** Texts are cut after their spaces were joined, so that a little more has to be gathered. */
const MAX_RAW = 400;

const SKIPPED = new Set("head script style noscript template link meta".split(" "));
/** Shows what somebody has entered or may choose. */
const SECRET = new Set("textarea select datalist combobox listbox".split(" "));
const BUTTONS = new Set(["submit", "button", "reset"]);
/** Attributes made for finding elements. */
const KEY =
  /^(?:data-(?:test|name|field|qa|cy|automation|key|attribute)|autocomplete|formcontrolname|ng-reflect-name)/;

// oxlint-disable-next-line typescript/unbound-method -- taken apart on purpose, used with `call`
const { getAttributeNames } = Element.prototype;

/** Where the walk goes on when what it has gone into is done. */
interface Place {
  /** Index of the element whose content this is. */
  readonly parent: number;
  /** Ids are unique only within a root. */
  readonly scope: Scope;
  readonly isSecret: boolean;
  /** The child that comes next, or those that stand in a slot. */
  next: Node | null;
  readonly slotted: readonly Node[];
  at: number;
  /** Its element's own content, and not just what stands in a slot of it. */
  readonly isWhole: boolean;
}

interface Scope {
  readonly byId: Map<string, number>;
  readonly labels: { readonly target: string; readonly label: number }[];
  readonly labelled: { readonly ids: readonly string[]; readonly index: number }[];
}

/**
 * @param isOurs whether Handrail has put it into the page
 * @returns a generator with steps of under a millisecond, the facts at its end
 */
export function* readFacts(isOurs: (element: Element) => boolean): Generator<void, PageFacts> {
  const facts: Draft[] = [];
  const elements: Element[] = [];
  const scopes: Scope[] = [];
  const measure: Measure = createMeasure(facts, elements);

  const enterScope = () => {
    const scope: Scope = { byId: new Map(), labels: [], labelled: [] };
    scopes.push(scope);
    return scope;
  };
  const addText = (index: number, data: string) => {
    if (data.trim() === "") data = " ";
    const own = facts[index];
    if (own && own.ownText.length < MAX_RAW) own.ownText += data;
    // An element that holds enough text already stands in others that do, too.
    for (let at = index; at >= 0; at = facts[at]?.parent ?? -1) {
      const each = facts[at];
      if (!each || each.text.length >= MAX_RAW) break;
      each.text += data;
    }
  };

  const stack: Place[] = [
    {
      parent: -1,
      scope: enterScope(),
      isSecret: false,
      next: null,
      slotted: [document.documentElement],
      at: 0,
      isWhole: false,
    },
  ];
  for (let place = stack.at(-1); place; place = stack.at(-1)) {
    const node = takeNext(place);
    if (!node) {
      stack.pop();
      if (place.isWhole) measure(place.parent);
      continue;
    }
    const { parent, scope, isSecret } = place;
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE && parent >= 0 && !isSecret) {
      addText(parent, dataOf(node).slice(0, MAX_RAW));
    }
    if (type !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    const tag = localNameOf(element).toLowerCase();
    if (SKIPPED.has(tag) || isOurs(element) || facts.length >= MAX_ELEMENTS) continue;
    if (tag === "slot") {
      // To the person, what stands in a slot stands where the slot is.
      const assigned = assignedTo(element);
      const next = assigned ? null : firstChildOf(element);
      const slotted = assigned ?? NOTHING;
      stack.push({ parent, scope, isSecret, next, slotted, at: 0, isWhole: false });
      continue;
    }
    const index = facts.length;
    if (index % STEP === STEP - 1) yield;
    const draft = draftOf(element, tag, parent, scope, index);
    facts.push(draft);
    elements.push(element);
    const shadow = likelyShadowRootOf(element, tag);
    stack.push({
      parent: index,
      scope: shadow ? enterScope() : scope,
      isSecret: isSecret || draft.editable || SECRET.has(tag) || SECRET.has(draft.role),
      next: firstChildOf(shadow ?? element),
      slotted: NOTHING,
      at: 0,
      isWhole: true,
    });
  }
  yield;
  for (const [index, each] of facts.entries()) {
    if (index % (STEP * 10) === 0) yield;
    each.ownText = joined(each.ownText);
    each.text = joined(each.text);
  }
  for (const scope of scopes) giveLabels(scope, facts);
  return { facts, elements };
}

function draftOf(
  element: Element,
  tag: string,
  parent: number,
  scope: Scope,
  index: number,
): Draft {
  const draft = nothing(parent, tag);
  let keys: string[] | undefined;
  for (const name of getAttributeNames.call(element)) {
    const value = attribute(element, name) ?? "";
    switch (name) {
      case "role":
      case "name":
      case "href":
      case "placeholder":
      case "title":
      case "alt":
        draft[name] = value;
        break;
      case "type":
        draft.type = value.toLowerCase();
        break;
      case "id":
        draft.id = value;
        if (value && !scope.byId.has(value)) scope.byId.set(value, index);
        break;
      case "class":
        draft.className = value;
        break;
      case "aria-label":
        draft.ariaLabel = value;
        break;
      case "aria-labelledby":
        scope.labelled.push({ ids: value.split(/\s+/), index });
        break;
      case "for":
        if (tag === "label") scope.labels.push({ target: value, label: index });
        break;
      case "contenteditable":
        draft.editable = value !== "false";
        break;
      default:
        if (value && KEY.test(name)) (keys ??= []).push(`${name}=${value}`);
    }
  }
  if (keys) draft.keys = keys;
  if (tag === "input" && BUTTONS.has(draft.type)) draft.value = attribute(element, "value") ?? "";
  return draft;
}

const NO_KEYS: readonly string[] = [];

/** Written out: to copy an object this large costs several times as much. */
function nothing(parent: number, tag: string): Draft {
  return {
    parent,
    tag,
    role: "",
    type: "",
    id: "",
    name: "",
    className: "",
    href: "",
    placeholder: "",
    title: "",
    alt: "",
    ariaLabel: "",
    keys: NO_KEYS,
    label: "",
    value: "",
    ownText: "",
    text: "",
    editable: false,
    x: 0,
    y: 0,
    w: 0,
    h: 0,
    visible: false,
  };
}

function giveLabels({ byId, labels, labelled }: Scope, facts: Draft[]): void {
  const textAt = (index: number | undefined) =>
    index === undefined ? "" : (facts[index]?.text ?? "");
  for (const { ids, index } of labelled) {
    const target = facts[index];
    if (!target) continue;
    target.label = ids
      .map((id) => byId.get(id))
      .filter((label) => label !== undefined && !isAround(facts, label, index))
      .map(textAt)
      .join(" ")
      .trim();
  }
  for (const { target, label } of labels) {
    const index = byId.get(target);
    const found = index === undefined ? undefined : facts[index];
    if (found && textAt(label)) found.label = textAt(label);
  }
}

/** A box that is named by all it holds is no label of what stands in it. */
function isAround(facts: readonly Draft[], outer: number, index: number): boolean {
  for (let at = index; at >= outer; at = facts[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}

function joined(text: string): string {
  if (text === "") return "";
  return text.replace(/\s+/g, " ").trim().slice(0, MAX_TEXT);
}

const NOTHING: readonly Node[] = [];

function takeNext(place: Place): Node | null {
  if (place.slotted.length > 0) return place.slotted[place.at++] ?? null;
  const node = place.next;
  if (node) place.next = nextOf(node);
  return node;
}

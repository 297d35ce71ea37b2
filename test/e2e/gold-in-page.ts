/**
 * What the product makes of a page, asked in the content script's world: controls are described as the
 * picker stores them and looked for as the live locator does. Which element is which control of the list
 * says its attribute `data-gold`, which no code of the product reads.
 */
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { findingOf } from "@/lib/core/anchor/assess";
import type { FindingKind } from "@/lib/core/anchor/judgement";
import { rank } from "@/lib/core/anchor/find";
import { locateExactly } from "@/lib/page/locate/exact";
import { findShadowRoots } from "@/lib/page/locate/nodes";
import { allOf } from "@/lib/core/anchor/all-of";
import type { PageReading } from "@/lib/page/picker/page-reading";
import { readPage } from "@/lib/page/picker/page-reading";
import type { Root } from "@/lib/page/watch/dom";

const GOLD = "data-gold";

/** What became of one descriptor on a page. */
export interface Sought {
  /** What is there by its names alone; then nobody asks what is likeliest. */
  readonly exact: Pointed | null;
  /** The likeliest, sure enough or not, and how sure the locator is of it. */
  readonly first: Pointed | null;
  readonly confidence: number;
  readonly finding: FindingKind;
}

interface Pointed {
  /** Of the list, or `null` for what is not in it. */
  readonly gold: string | null;
  /** For a person who reads the figures. */
  readonly looks: string;
}

const nothingIsOurs = () => false;

/** Descriptors of the controls on this page, by their ids. */
export function describeGold(): Record<string, Descriptor> {
  const page = readPage(nothingIsOurs);
  return Object.fromEntries(
    page.elements.flatMap((element) => {
      const id = element.getAttribute(GOLD);
      const picked = id === null ? null : page.pick(element);
      return id !== null && picked ? [[id, picked.descriptor]] : [];
    }),
  );
}

/** Looks for each on this page. */
export function seekGold(descriptors: Record<string, Descriptor>): Record<string, Sought> {
  const page = readPage(nothingIsOurs);
  const roots = allRoots();
  return Object.fromEntries(
    Object.entries(descriptors).map(([id, descriptor]) => [id, seek(descriptor, page, roots)]),
  );
}

/** Looks for each on this page after it was taken out; nothing is right any more. */
export function seekGone(descriptors: Record<string, Descriptor>): Record<string, Sought> {
  const there = new Map(
    [...document.querySelectorAll(`[${GOLD}]`)].map((each) => [each.getAttribute(GOLD), each]),
  );
  return Object.fromEntries(
    Object.entries(descriptors).flatMap(([id, descriptor]) => {
      const element = there.get(id);
      if (!element) return [];
      const place = document.createComment("");
      element.replaceWith(place);
      try {
        return [[id, seek(descriptor, readPage(nothingIsOurs), allRoots())]];
      } finally {
        place.replaceWith(element);
      }
    }),
  );
}

/** As the live locator does; the anchor that the picker makes holds nothing but the descriptor. */
function seek(descriptor: Descriptor, page: PageReading, roots: readonly Root[]): Sought {
  const located = locateExactly({ selectors: [], labels: [], descriptor }, roots);
  const exact = located instanceof Element ? pointed(located) : null;
  const [best] = rank(descriptor, page.view).matches;
  const element = best && page.elements[best.index];
  const confidence = best?.confidence ?? 0;
  return {
    exact,
    first: element ? pointed(element) : null,
    confidence,
    finding: exact ? "found" : findingOf(confidence),
  };
}

function pointed(element: Element): Pointed {
  const around = element.closest(`[${GOLD}]`)?.getAttribute(GOLD);
  const within = element.querySelector(`[${GOLD}]`)?.getAttribute(GOLD);
  const tag = element.outerHTML.replace(/ (?:class|style)="[^"]*"/g, "").slice(0, 160);
  return {
    gold: element.getAttribute(GOLD),
    looks: `${around ? `[in ${around}] ` : ""}${within ? `[around ${within}] ` : ""}${tag}`,
  };
}

function allRoots(): Root[] {
  return [document, ...allOf(findShadowRoots([document], nothingIsOurs))];
}

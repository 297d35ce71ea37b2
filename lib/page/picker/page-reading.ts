/** The page as the locator reads it. */
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { explain } from "@/lib/core/anchor/explain";
import type { Explanation } from "@/lib/core/anchor/explain";
import { rank } from "@/lib/core/anchor/find";
import type { PageView } from "@/lib/core/anchor/page-view";
import { viewPage } from "@/lib/core/anchor/page-view";
import { pick } from "@/lib/core/anchor/picked";
import type { Picked } from "@/lib/core/anchor/picked";
import { dataCheck } from "@/lib/core/anchor/without-data";
import type { CustomerData, IsData } from "@/lib/core/anchor/without-data";
import { customerData } from "../locate/customer-data";
import { readFacts } from "../locate/read-facts";
import { allOf } from "@/lib/core/anchor/all-of";

export interface PageReading {
  readonly view: PageView;
  /** Those that the view's facts are of. */
  readonly elements: readonly Element[];
  readonly has: (element: Element) => boolean;
  /** `null` for an element that was not on the page when it was read. */
  readonly explain: (element: Element) => Explanation | null;
  readonly pick: (element: Element) => Picked | null;
  /** Whether a plain text tells of one of the page's records. */
  readonly isData: IsData;
  /** What the page offers as likeliest for a descriptor. */
  readonly best: (descriptor: Descriptor) => { element: Element; confidence: number } | null;
}

/** @param isOurs whether Handrail has put it into the page */
export function readPage(isOurs: (element: Element) => boolean): PageReading {
  const { facts, elements } = allOf(readFacts(isOurs));
  const view = viewPage(facts);
  const places = new Map(elements.map((element, index) => [element, index]));
  let known: CustomerData | undefined;
  const data = () => (known ??= allOf(customerData(view, elements, location.href)));
  let check: IsData | undefined;
  const isData = () => (check ??= dataCheck(data()));
  return {
    view,
    elements,
    has: (element) => places.has(element),
    explain: (element) => {
      const index = places.get(element);
      return index === undefined ? null : explain(view, index, isData());
    },
    pick: (element) => {
      const index = places.get(element);
      return index === undefined ? null : pick(view, index, data());
    },
    isData: (text) => isData()(text),
    best: (descriptor) => {
      const [match] = rank(descriptor, view).matches;
      const element = match && elements[match.index];
      return match && element ? { element, confidence: match.confidence } : null;
    },
  };
}

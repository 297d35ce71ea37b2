/** Where the bar stands in nobody's way: the person has to reach what lies under it. */
import { elementsAt } from "../picker/deep";
import { meantBy } from "../picker/target";
import { rectOf } from "../watch/dom";
import { isEntry, isPressable } from "./sorts";

const edges = ["bottom", "top", "bottom-start", "bottom-end", "top-start", "top-end"] as const;

export interface Place {
  readonly edge: (typeof edges)[number];
  /** No more than the way out: the panel says the rest. */
  readonly isSmall: boolean;
}

/** Whole before small, in the order of preference. */
const places: readonly Place[] = [false, true].flatMap((isSmall) =>
  edges.map((edge) => ({ edge, isSmall })),
);
export const firstPlace: Place = { edge: "bottom", isSmall: false };

/** CSS pixels between two looks under the bar; no button is smaller. */
const GRID = 20;

/**
 * Puts the bar at the first place without controls under it, else where fewest are; it stays where it is
 * as long as that is good.
 *
 * @param stand puts the bar there, at once
 */
export function findClearPlace(
  bar: Element,
  stand: (place: Place) => void,
  current: Place,
  isOurs: (element: Element) => boolean,
): Place {
  let best = { place: current, covered: coveredBy(bar, isOurs) };
  for (const place of places) {
    if (best.covered === 0) break;
    stand(place);
    const covered = coveredBy(bar, isOurs);
    if (covered < best.covered) best = { place, covered };
  }
  stand(best.place);
  return best.place;
}

/** How many controls lie under it. */
function coveredBy(bar: Element, isOurs: (element: Element) => boolean): number {
  const { left, top, width, height } = rectOf(bar);
  const found = new Set<Element>();
  for (let y = 0; y <= height; y += GRID) {
    for (let x = 0; x <= width; x += GRID) {
      const under = elementsAt(document, left + x, top + y).find((each) => !isOurs(each));
      const control = under && meantBy(under);
      if (control && (isEntry(control) || isPressable(control))) found.add(control);
    }
  }
  return found.size;
}

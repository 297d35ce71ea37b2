/** Beside which edge of its control a prompt stands in the way least. */
import { computePosition, offset, shift } from "@floating-ui/dom";
import type { Padding, Placement } from "@floating-ui/dom";
import { closestTo } from "../watch/dom";

/** CSS pixels between control and prompt. */
export const GAP = 12;

/** In the order of preference when they are equally quiet. */
const PLACEMENTS: readonly Placement[] = ["right-start", "left-start", "top-start", "bottom-start"];

const CONTROLS =
  "input,textarea,select,button,a[href],[contenteditable],[role=button],[role=combobox]";

/** Points per edge at which we look what the prompt would cover. */
const GRID = 4;

/** The placement that fits the window and covers the fewest other controls. */
export async function quietestPlacement(
  target: Element,
  bubble: HTMLElement,
  padding: Padding & object,
): Promise<Placement> {
  const costs = await Promise.all(
    PLACEMENTS.map(async (placement) => ({
      placement,
      cost: await costOf(placement, target, bubble, padding),
    })),
  );
  const [best] = costs.sort((a, b) => a.cost - b.cost); // stable: preference decides ties
  return best?.placement ?? "bottom-start";
}

async function costOf(
  placement: Placement,
  target: Element,
  bubble: HTMLElement,
  padding: Padding & object,
): Promise<number> {
  const { x, y } = await computePosition(target, bubble, {
    strategy: "fixed",
    placement,
    middleware: [offset(GAP), shift({ padding })],
  });
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const { left = 0, right = 0, top = 0, bottom = 0 } = { ...padding } as Record<string, number>;
  const isOutside =
    x < left || y < top || x + width > innerWidth - right || y + height > innerHeight - bottom;
  if (isOutside) return Number.POSITIVE_INFINITY;

  const covered = new Set<Element>();
  for (let row = 0; row <= GRID; row++) {
    for (let column = 0; column <= GRID; column++) {
      const under = document.elementsFromPoint(
        x + (width * column) / GRID,
        y + (height * row) / GRID,
      );
      for (const element of under) {
        const control = closestTo(element, CONTROLS);
        if (control && control !== target) covered.add(control);
      }
    }
  }
  return covered.size;
}

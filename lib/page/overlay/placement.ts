/** Where beside its control a prompt stands in the way least. Everything in CSS pixels of the window. */
import { closestTo } from "../watch/dom";
import type { Insets } from "./insets";

export type Side = "right" | "left" | "top" | "bottom";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

/** Between control and prompt. */
const GAP = 12;
/** Between prompt and the window's edge, or the panel. */
const MARGIN = 8;

/** In the order of preference when they are equally quiet. */
const SIDES: readonly Side[] = ["right", "left", "top", "bottom"];

const OPPOSITE: Readonly<Record<Side, Side>> = {
  right: "left",
  left: "right",
  top: "bottom",
  bottom: "top",
};

const CONTROLS =
  "input,textarea,select,button,a[href],[contenteditable],[role=button],[role=combobox]";

/** Between the points at which we look what the prompt would cover: no button is smaller than this. */
const STEP_X = 40;
const STEP_Y = 20;

type Size = Pick<Box, "width" | "height">;

/** What the window has left beside the panel. */
export function roomBeside({ left, right }: Insets, window: Size): Box {
  return {
    left: left + MARGIN,
    top: MARGIN,
    width: window.width - left - right - 2 * MARGIN,
    height: window.height - 2 * MARGIN,
  };
}

/**
 * The side that fits and where the prompt covers the fewest other controls.
 *
 * @param now where it stands already, which is as good as the best of the others
 */
export function quietestSide(
  target: Element,
  rect: Box,
  size: Size,
  room: Box,
  now: Side | null = null,
): Side {
  const inOrder = now ? [now, ...SIDES] : SIDES;
  const [best] = inOrder
    .map((side) => ({ side, cost: costOf(side, target, rect, size, room) }))
    .sort((a, b) => a.cost - b.cost); // stable: preference decides ties
  return best?.side ?? "bottom";
}

/** What the choice of a side rests on, besides scrolling: as long as it is the same, so is the side. */
export function layoutOf(rect: Box, size: Size, room: Box): string {
  return [rect.width, rect.height, size.width, size.height, room.left, room.width, room.height]
    .map(Math.round)
    .join();
}

/** On this side if it fits there, else on the opposite, else on any; at worst over the control. */
export function spotFor(side: Side, rect: Box, size: Size, room: Box): Spot {
  const spots = [side, OPPOSITE[side], ...SIDES].map((at) => spotAt(at, rect, size, room));
  const fitting = spots.find((spot) => fits(spot, size, room));
  return fitting ?? pushedIn(spotAt("bottom", rect, size, room), size, room);
}

/** Beginning where the control begins, moved along it as far as the room asks for. */
function spotAt(side: Side, { left, top, width, height }: Box, size: Size, room: Box): Spot {
  const inside = pushedIn({ side, x: left, y: top }, size, room);
  switch (side) {
    case "right":
      return { ...inside, x: left + width + GAP };
    case "left":
      return { ...inside, x: left - GAP - size.width };
    case "top":
      return { ...inside, y: top - GAP - size.height };
    case "bottom":
      return { ...inside, y: top + height + GAP };
  }
}

function pushedIn({ side, x, y }: Spot, { width, height }: Size, room: Box): Spot {
  return {
    side,
    x: Math.max(room.left, Math.min(x, room.left + room.width - width)),
    y: Math.max(room.top, Math.min(y, room.top + room.height - height)),
  };
}

function fits(spot: Spot, size: Size, room: Box): boolean {
  const { x, y } = pushedIn(spot, size, room);
  return x === spot.x && y === spot.y;
}

function costOf(side: Side, target: Element, rect: Box, size: Size, room: Box): number {
  const spot = spotAt(side, rect, size, room);
  if (!fits(spot, size, room)) return Number.POSITIVE_INFINITY;
  const covered = new Set<Element>();
  for (const y of pointsAlong(spot.y, size.height, STEP_Y)) {
    for (const x of pointsAlong(spot.x, size.width, STEP_X)) {
      for (const element of elementsAt(x, y)) {
        const control = closestTo(element, CONTROLS);
        if (control && control !== target) covered.add(control);
      }
    }
  }
  return covered.size;
}

/** From edge to edge, at most a step apart. */
function pointsAlong(start: number, length: number, step: number): number[] {
  const steps = Math.max(1, Math.ceil(length / step));
  return Array.from({ length: steps + 1 }, (_, index) => start + (length * index) / steps);
}

// oxlint-disable-next-line typescript/unbound-method -- used with `call`
const { elementsFromPoint } = Document.prototype;

/** Also where the page has a form of that name. */
export function elementsAt(x: number, y: number): Element[] {
  return elementsFromPoint.call(document, x, y);
}

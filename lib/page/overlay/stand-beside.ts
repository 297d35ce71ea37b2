/** Keeps a prompt at its place: beside its control, or where notifications stand. */
import { rectOf } from "../watch/dom";
import { everyFrame } from "./every-frame";
import type { Insets } from "./insets";
import { layoutOf, quietestSide, roomBeside, spotFor } from "./placement";
import type { Box, Side, Spot } from "./placement";

/**
 * @param target the control that the bubble talks about; without one it stands in the corner of the window.
 * @param insets the room at the window's edges that the panel takes, asked at every placing.
 */
export function standBeside(
  target: Element | null,
  bubble: HTMLElement,
  pointer: HTMLElement,
  insets: () => Insets,
  signal: AbortSignal,
): void {
  if (target) follow(target, bubble, pointer, insets, signal);
  else standInCorner(bubble, pointer, insets, signal);
}

/** A prompt about a record that the person has left stands where notifications stand. */
function standInCorner(
  bubble: HTMLElement,
  pointer: HTMLElement,
  insets: () => Insets,
  signal: AbortSignal,
): void {
  pointer.remove();
  everyFrame(() => {
    const { right } = insets();
    Object.assign(bubble.style, {
      right: `${right + 16}px`,
      bottom: "16px",
      visibility: "visible",
    });
  }, signal);
}

/** Keeps beside the control, wherever it goes. */
function follow(
  target: Element,
  bubble: HTMLElement,
  pointer: HTMLElement,
  insets: () => Insets,
  signal: AbortSignal,
): void {
  let side: Side | null = null;
  let chosenFor = "";
  let layout = "";
  let isInSight = true;
  // Scrolled out of a list or of the window, however deep.
  const sight = new IntersectionObserver((seen) => {
    isInSight = seen.at(-1)?.isIntersecting ?? true;
  });
  sight.observe(target);
  let last = "";
  everyFrame(() => {
    const rect = rectOf(target);
    const size = { width: bubble.offsetWidth, height: bubble.offsetHeight };
    const room = roomBeside(insets(), { width: innerWidth, height: innerHeight });
    // Style sheets come late, the panel opens and pushes the page: chosen anew once that has come to rest.
    const before = layout;
    layout = layoutOf(rect, size, room);
    if (!side || (layout === before && layout !== chosenFor)) {
      side = quietestSide(target, rect, size, room, side);
      chosenFor = layout;
    }
    const spot = spotFor(side, rect, size, room);
    const now = JSON.stringify([spot, rect, isInSight]);
    if (now === last) return;
    last = now;
    bubble.dataset["side"] = spot.side;
    Object.assign(bubble.style, {
      left: `${Math.round(spot.x)}px`,
      top: `${Math.round(spot.y)}px`,
      visibility: isInSight ? "visible" : "hidden",
    });
    pointAt(pointer, rect, spot);
  }, signal);
  signal.addEventListener("abort", () => sight.disconnect());
}

/** The arrow points near the start of the control, where its label and its text begin. */
function pointAt(pointer: HTMLElement, rect: Box, { x, y }: Spot): void {
  const along = (start: number, size: number, origin: number) =>
    `${Math.max(12, start + Math.min(24, size / 2) - origin - 5)}px`;
  pointer.style.setProperty("--along-x", along(rect.left, rect.width, x));
  pointer.style.setProperty("--along-y", along(rect.top, rect.height, y));
}

/** The prompt: a small card beside the control it talks about. It never takes the focus. */
import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { rectOf } from "../watch/dom";
import { button } from "./button";
import { element } from "./element";
import { everyFrame } from "./every-frame";
import type { Insets } from "./insets";
import { layoutOf, quietestSide, roomBeside, spotFor } from "./placement";
import type { Box, Side, Spot } from "./placement";
import { isGenuine } from "./shield";

export interface BubbleActions {
  readonly onClose: () => void;
  readonly onLater: () => void;
  /** No more prompts for this step. */
  readonly onDecline: () => void;
  /** Back to the record that was left. */
  readonly onBack: () => void;
  readonly onSteps: () => void;
}

/**
 * @param target the control that it talks about; without one it stands in the corner of the window.
 * @param insets the room at the window's edges that the panel takes, asked at every placing.
 */
export function showBubble(
  root: ShadowRoot,
  target: Element | null,
  card: PromptCard,
  labels: OverlayLabels,
  actions: BubbleActions,
  insets: () => Insets,
  signal: AbortSignal,
): void {
  const pointer = element("div", { class: "bubble-arrow" });
  const isHint = card.level === "hint";
  const bubble = element(
    "section",
    { class: isHint ? "bubble hint" : "bubble", role: "region", "aria-label": card.title },
    [...(isHint ? hintOf(card, labels, actions) : cardOf(card, labels, actions)), pointer],
  );
  bubble.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isGenuine(event)) return;
    event.preventDefault(); // else the browser would close the CRM's dialog
    actions.onClose();
  });
  // Whoever answers with the mouse goes on typing where they were.
  bubble.addEventListener("mousedown", (event) => event.preventDefault());
  // Announced once, politely: screen-reader users hear of it without losing their place.
  const announcer = element("div", { class: "announcer", role: "status" });
  root.append(announcer, bubble);
  announcer.textContent = isHint ? card.title : `${card.title}. ${card.text}`;
  signal.addEventListener("abort", () => {
    bubble.remove();
    announcer.remove();
  });
  if (target) follow(target, bubble, pointer, insets, signal);
  else standInCorner(bubble, pointer, insets, signal);
}

/** Who knows the step by now needs its name, not its explanation. */
function hintOf(card: PromptCard, labels: OverlayLabels, actions: BubbleActions): HTMLElement[] {
  return [
    element("div", { class: "bubble-head" }, [
      button("hint-title", card.title, actions.onSteps),
      button("icon", "×", actions.onClose, labels.close),
    ]),
  ];
}

function cardOf(card: PromptCard, labels: OverlayLabels, actions: BubbleActions): HTMLElement[] {
  const isLeft = card.anchor === null;
  return [
    element("div", { class: "bubble-head" }, [
      element("strong", { class: "bubble-title" }, [card.title]),
      button("icon", "×", actions.onClose, labels.close),
    ]),
    ...(card.isOverdue ? [element("p", { class: "bubble-overdue" }, [labels.overdue])] : []),
    ...(isLeft ? [element("p", { class: "bubble-overdue" }, [labels.leftOpen])] : []),
    element("p", { class: "bubble-text" }, [card.text]),
    element("p", { class: "bubble-replaces" }, [
      element("span", { class: "bubble-replaces-label" }, [labels.insteadOf]),
      " ",
      card.replaces,
    ]),
    element("div", { class: "bubble-actions" }, [
      button("quiet", labels.why, actions.onSteps),
      button("quiet", labels.later, actions.onLater),
      ...(card.mustCome ? [] : [button("quiet", labels.notForMe, actions.onDecline)]),
      isLeft
        ? button("primary", labels.goBack, actions.onBack)
        : button("primary", labels.gotIt, actions.onClose),
    ]),
  ];
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

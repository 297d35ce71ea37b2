/** The prompt: a small card beside the control it talks about. It never takes the focus. */
import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { rectOf } from "../watch/dom";
import { element } from "./element";
import { everyFrame } from "./every-frame";
import type { Insets } from "./insets";
import { layoutOf, quietestSide, roomBeside, spotFor } from "./placement";
import type { Box, Side, Spot } from "./placement";
import { isGenuine } from "./shield";

export interface BubbleActions {
  readonly onClose: () => void;
  readonly onLater: () => void;
  readonly onSteps: () => void;
}

/** @param insets the room at the window's edges that the panel takes, asked at every placing. */
export function showBubble(
  root: ShadowRoot,
  target: Element,
  card: PromptCard,
  labels: OverlayLabels,
  actions: BubbleActions,
  insets: () => Insets,
  signal: AbortSignal,
): void {
  const pointer = element("div", { class: "bubble-arrow" });
  const close = button("icon", "×", actions.onClose, labels.close);
  const bubble = element("section", { class: "bubble", role: "region", "aria-label": card.title }, [
    element("div", { class: "bubble-head" }, [
      element("strong", { class: "bubble-title" }, [card.title]),
      close,
    ]),
    element("p", { class: "bubble-text" }, [card.text]),
    element("p", { class: "bubble-replaces" }, [
      element("span", { class: "bubble-replaces-label" }, [labels.insteadOf]),
      " ",
      card.replaces,
    ]),
    element("div", { class: "bubble-actions" }, [
      button("quiet", labels.why, actions.onSteps),
      button("quiet", labels.later, actions.onLater),
      button("primary", labels.gotIt, actions.onClose),
    ]),
    pointer,
  ]);
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
  announcer.textContent = `${card.title}. ${card.text}`;

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
  signal.addEventListener("abort", () => {
    sight.disconnect();
    bubble.remove();
    announcer.remove();
  });
}

/** The arrow points near the start of the control, where its label and its text begin. */
function pointAt(pointer: HTMLElement, rect: Box, { x, y }: Spot): void {
  const along = (start: number, size: number, origin: number) =>
    `${Math.max(12, start + Math.min(24, size / 2) - origin - 5)}px`;
  pointer.style.setProperty("--along-x", along(rect.left, rect.width, x));
  pointer.style.setProperty("--along-y", along(rect.top, rect.height, y));
}

function button(
  kind: string,
  text: string,
  onClick: () => void,
  label?: string,
): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", class: `button ${kind}`, ...(label ? { "aria-label": label } : {}) },
    [text],
  );
  made.addEventListener("click", (event) => {
    if (isGenuine(event)) onClick();
  });
  return made;
}

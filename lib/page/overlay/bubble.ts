/** The prompt: a small card beside the control it talks about. It never takes the focus. */
import { autoUpdate, computePosition, flip, hide, offset, shift } from "@floating-ui/dom";
import type { Placement } from "@floating-ui/dom";
import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { rectOf } from "../watch/dom";
import { element } from "./element";
import { viewportInsets } from "./insets";
import type { Insets } from "./insets";
import { GAP, quietestPlacement } from "./placement";

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
    if (event.key === "Escape") actions.onClose();
  });
  // Announced once, politely: screen-reader users hear of it without losing their place.
  const announcer = element("div", { class: "announcer", role: "status" });
  root.append(announcer, bubble);
  announcer.textContent = `${card.title}. ${card.text}`;

  let placement: Placement | null = null;
  const place = async () => {
    const padding = viewportInsets(insets(), 8);
    placement ??= await quietestPlacement(target, bubble, padding);
    const position = await computePosition(target, bubble, {
      strategy: "fixed",
      placement,
      middleware: [offset(GAP), flip({ padding }), shift({ padding }), hide()],
    });
    const { x, y, middlewareData } = position;
    bubble.dataset.side = position.placement.split("-", 1)[0];
    Object.assign(bubble.style, {
      left: `${Math.round(x)}px`,
      top: `${Math.round(y)}px`,
      visibility: middlewareData.hide?.referenceHidden ? "hidden" : "visible",
    });
    pointAt(pointer, target, { x, y });
  };
  const stop = autoUpdate(target, bubble, () => void place());
  signal.addEventListener("abort", () => {
    stop();
    bubble.remove();
    announcer.remove();
  });
}

/** The arrow points near the start of the control, where its label and its text begin. */
function pointAt(pointer: HTMLElement, target: Element, { x, y }: { x: number; y: number }): void {
  const rect = rectOf(target);
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
    // A page script can dispatch clicks; only a person answers a prompt.
    if (event.isTrusted) onClick();
  });
  return made;
}

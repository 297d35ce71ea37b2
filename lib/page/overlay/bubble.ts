/** The prompt: a small card beside the control it talks about. It never takes the focus. */
import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { button } from "./button";
import { element } from "./element";
import type { Insets } from "./insets";
import { sentencesOf } from "./sentences-of";
import { isGenuine } from "./shield";
import { standBeside } from "./stand-beside";

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
  standBeside(target, bubble, pointer, insets, signal);
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
    ...sentencesOf(card, isLeft, labels),
    element("div", { class: "bubble-actions" }, [
      button("quiet", labels.why, actions.onSteps),
      button("quiet", labels.later, actions.onLater, undefined, labels.laterText),
      ...(card.mustCome
        ? []
        : [button("quiet", labels.notForMe, actions.onDecline, undefined, labels.notForMeText)]),
      isLeft
        ? button("primary", labels.goBack, actions.onBack)
        : button("primary", labels.gotIt, actions.onClose),
    ]),
  ];
}

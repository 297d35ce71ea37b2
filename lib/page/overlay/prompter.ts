/** Shows the plan's prompt once its control is there, and takes it away when either is gone. */
import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { isAlive } from "../alive";
import { contains, isVisible } from "../watch/dom";
import { locate } from "../watch/locate";
import { onPageChange } from "../watch/page-change";
import type { BubbleActions } from "./bubble";
import { showBubble } from "./bubble";
import type { Insets } from "./insets";

export interface Prompting {
  readonly card: PromptCard;
  readonly labels: OverlayLabels;
  readonly root: () => ShadowRoot;
  readonly insets: () => Insets;
  readonly actions: BubbleActions;
  /** The person can see it now; told once. */
  readonly onShown: () => void;
  readonly signal: AbortSignal;
}

export function prompt({ card, labels, root, insets, actions, onShown, signal }: Prompting): void {
  let shown: { target: Element; end: AbortController } | null = null;
  let isTold = false;

  const look = () => {
    // A tab that nobody looks at shows nothing to anybody.
    if (document.visibilityState === "hidden" || !isAlive()) return;
    if (shown?.target.isConnected && isVisible(shown.target)) return;
    shown?.end.abort();
    shown = null;
    const target = locate(card.anchor);
    if (!(target instanceof Element) || !isWanted(card, target)) return;
    const end = new AbortController();
    shown = { target, end };
    showBubble(
      root(),
      target,
      card,
      labels,
      actions,
      insets,
      AbortSignal.any([signal, end.signal]),
    );
    if (!isTold) onShown();
    isTold = true;
  };

  onPageChange(look, signal);
  document.addEventListener("visibilitychange", look, { signal });
  if (card.when === "field-focused") {
    document.addEventListener("focusin", look, { signal, capture: true, passive: true });
  }
  look();
}

function isWanted({ when }: PromptCard, target: Element): boolean {
  return when === "page-entered" || contains(target, document.activeElement);
}

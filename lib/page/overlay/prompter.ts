/** Shows the plan's prompt once its control is there, and takes it away when either is gone. */
import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { isAlive } from "../alive";
import { hasFocus, listen } from "../watch/dom";
import type { Finder } from "../watch/finder";
import type { BubbleActions } from "./bubble";
import { showBubble } from "./bubble";
import type { Insets } from "./insets";
import { isAside, onAside } from "./stepping-aside";

export interface Prompting {
  readonly card: PromptCard;
  readonly finder: Finder;
  readonly labels: OverlayLabels;
  /** Where the prompt for this control is drawn. */
  readonly rootFor: (control: Element) => ShadowRoot;
  readonly insets: () => Insets;
  readonly actions: BubbleActions;
  /** The person can see it now; told once. */
  readonly onShown: () => void;
  readonly signal: AbortSignal;
}

export function prompt(prompting: Prompting): void {
  const { card, finder, labels, rootFor, insets, actions, onShown, signal } = prompting;
  let shown: { target: Element; end: AbortController } | null = null;
  let isTold = false;

  const look = () => {
    // A tab that nobody looks at shows nothing to anybody.
    if (document.visibilityState === "hidden" || !isAlive()) return;
    const target = isAside() ? null : finder.find(card.anchor);
    if (shown && shown.target === target) return;
    shown?.end.abort();
    shown = null;
    if (!(target instanceof Element) || !isWanted(card, target)) return;
    const end = new AbortController();
    shown = { target, end };
    showBubble(
      rootFor(target),
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

  finder.onChange(look, signal);
  onAside(look, signal);
  document.addEventListener("visibilitychange", look, { signal });
  if (card.when === "field-focused") {
    finder.roots.each((inside) => listen(inside, ["focusin"], look, signal), signal);
  }
  look();
}

function isWanted({ when }: PromptCard, target: Element): boolean {
  return when === "page-entered" || hasFocus(target);
}

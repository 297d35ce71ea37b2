/**
 * Shows the plan's prompt when its moment has come, and takes it away when its control is gone. Whoever
 * begins by themself while it still waits has not needed it, and does not see it.
 */
import type { PromptCard } from "@/lib/core/process/watch-plan";
import type { OverlayLabels } from "@/lib/messages/page";
import { isAlive } from "../alive";
import type { Acted } from "../watch/acted";
import { hasFocus, listen } from "../watch/dom";
import type { Finder } from "../watch/finder";
import type { BubbleActions } from "./bubble";
import { showBubble } from "./bubble";
import type { Insets } from "./insets";
import { isAside, onAside } from "./stepping-aside";

export interface Prompting {
  readonly card: PromptCard;
  readonly finder: Finder;
  readonly acted: Acted;
  readonly labels: OverlayLabels;
  /** Where the prompt for this control is drawn; without one, over the page. */
  readonly rootFor: (control: Element | null) => ShadowRoot;
  readonly insets: () => Insets;
  readonly actions: BubbleActions;
  /** The person can see it now; told once. */
  readonly onShown: () => void;
  readonly signal: AbortSignal;
}

/** What begins a step: typing, pasting, pressing. Merely coming to the control is no beginning. */
const BEGINNING = ["keydown", "pointerdown", "paste", "drop"];

export function prompt(prompting: Prompting): void {
  const { card, finder, acted, signal, onShown } = prompting;
  let shown: { target: Element | null; end: AbortController } | null = null;
  let isTold = false;
  let isDue = card.delayMs === 0 && card.when !== "idle";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const quiet = new AbortController();
  const until = AbortSignal.any([signal, quiet.signal]);
  until.addEventListener("abort", () => clearTimeout(timer));

  const fall = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = true;
      look();
    }, ms);
  };

  const look = () => {
    // A tab that nobody looks at shows nothing to anybody.
    if (until.aborted || document.visibilityState === "hidden" || !isAlive()) return;
    const target = isAside() ? undefined : targetOf(card, finder);
    const isWanted = target !== undefined && (target === null || isMoment(card, target));
    if (!isDue && isWanted && timer === undefined && card.when !== "idle") fall(card.delayMs);
    if (shown && isWanted && shown.target === target) return;
    shown?.end.abort();
    shown = null;
    if (!isWanted || !isDue) return;
    const end = new AbortController();
    shown = { target, end };
    const { rootFor, labels, actions, insets } = prompting;
    const root = rootFor(target);
    showBubble(root, target, card, labels, actions, insets, AbortSignal.any([until, end.signal]));
    if (!isTold) onShown();
    isTold = true;
  };

  const begin = (event: Event) => {
    if (!event.isTrusted || isDue) return;
    const target = targetOf(card, finder);
    if (target && event.composedPath().includes(target)) quiet.abort();
  };

  finder.onChange(look, until);
  onAside(look, until);
  document.addEventListener("visibilitychange", look, { signal: until });
  if (card.when === "field-focused") {
    finder.roots.each((inside) => listen(inside, ["focusin"], look, until), until);
  }
  if (card.when === "idle") {
    fall(card.idleMs);
    acted.on(() => isDue || fall(card.idleMs), until);
  } else if (card.delayMs > 0) {
    finder.roots.each((inside) => listen(inside, BEGINNING, begin, until), until);
  }
  look();
}

/** `undefined` while the control is not there; `null` for a prompt that is about no control of the page. */
function targetOf({ anchor }: PromptCard, finder: Finder): Element | null | undefined {
  if (anchor === null) return null;
  const found = finder.find(anchor);
  return found instanceof Element ? found : undefined;
}

function isMoment({ when }: PromptCard, target: Element): boolean {
  return when !== "field-focused" || hasFocus(target);
}

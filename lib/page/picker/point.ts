/** One frame's part in the pointing: shows what the pointer or the keyboard means, and takes it. */
import type { Picked } from "@/lib/core/anchor/picked";
import type { PickerBrief } from "@/lib/messages/picker";
import { element as make } from "../overlay/element";
import { shadowRootOf } from "../locate/nodes";
import type { Host } from "../overlay/host";
import { closestTo, rectOf } from "../watch/dom";
import { createBar } from "./bar";
import { createChoice, isFrame } from "./choice";
import { deepestAt, elementsAt } from "./deep";
import { readPage } from "./page-reading";
import type { PageReading } from "./page-reading";
import { scrollableAround } from "./scrollable";
import { createSpotlight } from "./spotlight";
import { swallow, swallowKeyUp } from "./swallow";
import { inWords } from "./words";

/** The page is read anew at most this often while the pointer moves over what was not there before. */
const READ_AGAIN_MS = 700;

export interface Pointing {
  readonly brief: Extract<PickerBrief, { kind: "point" }>;
  /** Whether Handrail has put it into the page. */
  readonly isOurs: (element: Element) => boolean;
  readonly host: () => Host;
  readonly isTop: boolean;
  readonly onTake: (picked: Picked) => void;
  /** For all frames of the tab. */
  readonly say: (what: "cancel" | "pause" | "resume") => void;
  readonly signal: AbortSignal;
}

export interface Pointer {
  readonly pause: (isPaused: boolean) => void;
}

export function point(pointing: Pointing): Pointer {
  const { brief, isOurs, host, isTop, onTake, say, signal } = pointing;
  const { labels, task } = brief;
  let isPaused = false;
  let isAltHeld = false;
  /** The keyboard went into a frame in this direction; coming back it goes on. */
  let gone: 1 | -1 | null = null;
  let seen = { x: -1, y: -1 };
  /** What was under the pointer when it chose; nothing once the keyboard has gone on from there. */
  let pointedAt: Element | null = null;
  let read: { readonly page: PageReading; readonly at: number } | null = null;
  const reading = (maxAge = Number.POSITIVE_INFINITY) => {
    const isOld = !read || performance.now() - read.at > maxAge;
    if (isOld) read = { page: readPage(isOurs), at: performance.now() };
    return (read as NonNullable<typeof read>).page;
  };
  const choice = createChoice(() => reading());

  // Before the shield of our own elements, which would keep what is done on the pane.
  swallow({ isMeantForOthers, onMove, onLeave, onClick, onKey, signal });
  const { root } = host();
  // Takes the pointer, so that nothing of the page lights up under it and disabled fields can be meant.
  const pane = make("div", { class: "pane" });
  root.append(pane);
  const spotlight = createSpotlight(root, isTop, signal);
  const bar = isTop
    ? createBar(root, {
        labels: labels.page,
        task,
        onCancel: () => say("cancel"),
        onPause: () => say(isPaused ? "resume" : "pause"),
      })
    : null;
  pane.addEventListener("wheel", scrollUnder, { passive: true });
  window.addEventListener("focus", onFrameFocus, { signal });
  window.addEventListener("blur", () => (isAltHeld = false), { signal });
  // From our own panel, where the person started, the keyboard comes here.
  if (isTop && document.activeElement && isOurs(document.activeElement)) bar?.focus();

  function isMeantForOthers(event: Event): boolean {
    if (event.target instanceof Element && event.target !== root.host && isOurs(event.target)) {
      return true;
    }
    if (event instanceof MouseEvent) {
      isAltHeld = event.altKey;
      // Not at the edges of frames: entering one must not put the pane over it again.
      if (event.type === "pointermove") pane.hidden = isPaused || isAltHeld;
      if (bar?.isAt(event.clientX, event.clientY)) return true;
      if (isAltHeld && !isPaused && event.type === "click") return followLink(event);
    }
    if (event instanceof KeyboardEvent && event.key === "Alt") return false;
    if (event instanceof KeyboardEvent) return isPaused;
    return isPaused || isAltHeld;
  }

  function onMove({ clientX, clientY }: MouseEvent): void {
    // What scrolls away under a pointer at rest is no choice of the person.
    if (seen.x === clientX && seen.y === clientY) return;
    pointAt(clientX, clientY);
  }

  function pointAt(x: number, y: number): void {
    seen = { x, y };
    const deepest = deepestAt(x, y, isOurs);
    pointedAt = deepest;
    // Our panel and frames hear for themselves; back over this page, the pane takes over again.
    pane.hidden = isFrame(deepest) || isOnPanel(x, y);
    if (pane.hidden) return onLeave();
    if (deepest && !reading().has(deepest)) reading(READ_AGAIN_MS);
    choice.pointAt(deepest);
    draw(choice.current());
  }

  function isOnPanel(x: number, y: number): boolean {
    const uppermost = elementsAt(document, x, y).find((each) => each !== root.host);
    if (!uppermost || !isOurs(uppermost)) return false;
    // Prompts are looked through: what they cover is part of the page.
    return Boolean(shadowRootOf(uppermost)?.querySelector(".panel"));
  }

  function onLeave(): void {
    pointedAt = null;
    choice.pointAt(null);
    draw(null);
  }

  function onClick(event: MouseEvent): void {
    const { detail, clientX, clientY } = event;
    // A click is meant for what is under it, however that came there; what was widened from it stays chosen.
    if (detail > 0 && deepestAt(clientX, clientY, isOurs) !== pointedAt) pointAt(clientX, clientY);
    take();
  }

  function onKey(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (key === "Alt") {
      if (isPaused && !event.repeat) say("resume");
      else pane.hidden = isAltHeld = true;
    } else if (key === "Escape") {
      swallowKeyUp();
      say("cancel");
    } else if (key === "Enter") {
      swallowKeyUp();
      take();
    } else if (key === " ") say("pause");
    else if (key === "ArrowUp" || (key === "ArrowLeft" && shiftKey)) widen(1);
    else if (key === "ArrowDown" || (key === "ArrowRight" && shiftKey)) widen(-1);
    else if (key === "ArrowRight" || (key === "Tab" && !shiftKey)) walk(1);
    else if (key === "ArrowLeft" || key === "Tab") walk(-1);
  }

  function widen(by: 1 | -1): void {
    choice.widen(by);
    draw(choice.current());
  }

  function walk(by: 1 | -1): void {
    gone = null;
    pointedAt = null;
    reading(READ_AGAIN_MS);
    if (!choice.step(by)) {
      // Through this frame: the one around it goes on. From the last of the page, to its first.
      draw(null);
      if (!isTop) return window.parent.focus();
      choice.pointAt(null);
      choice.step(by);
    }
    const current = choice.current();
    if (isFrame(current)) {
      gone = by;
      draw(null);
      return current.focus({ preventScroll: true });
    }
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    draw(current);
  }

  function onFrameFocus(event: Event): void {
    if (!event.isTrusted || event.target !== window || isPaused) return;
    if (gone) walk(gone);
    else if (!isTop && !choice.current()) walk(1);
  }

  function draw(target: Element | null): void {
    const explanation = target && reading().explain(target);
    const text = explanation ? inWords(explanation, labels) : "";
    spotlight.show(explanation ? target : null, text);
    bar?.announce(text);
    if (target) bar?.keepClearOf(rectOf(target));
  }

  function take(): void {
    const target = choice.current();
    // As the page is now, not as it was when the pointer came.
    const picked = target && reading(0).pick(target);
    if (picked) onTake(picked);
    else bar?.announce(labels.page.nothing);
  }

  /** The pane lies over what would scroll. */
  function scrollUnder({ clientX, clientY, deltaX, deltaY }: WheelEvent): void {
    const under = deepestAt(clientX, clientY, isOurs);
    const box = under && scrollableAround(under, deltaX, deltaY);
    (box ?? window).scrollBy(deltaX, deltaY);
  }

  /** Alt and a click on a link would download it: the link is followed instead. */
  function followLink(event: MouseEvent): boolean {
    const [target] = event.composedPath();
    const link = target instanceof Element ? closestTo(target, "a[href]") : null;
    if (!(link instanceof HTMLElement)) return true;
    event.preventDefault();
    event.stopImmediatePropagation();
    link.click();
    return true;
  }

  return {
    pause: (next) => {
      isPaused = next;
      pane.hidden = next;
      spotlight.hide(next);
      bar?.pause(next);
    },
  };
}

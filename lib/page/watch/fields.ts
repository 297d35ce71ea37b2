/**
 * Notices that the person filled a watched field: a trusted event in it, and afterwards it holds
 * something new. Values are compared here and never leave this file.
 */
import type { Watch } from "@/lib/core/process/watch-plan";
import { isMatch } from "./dom";
import { locate } from "./locate";
import { valueOf } from "./value";

type FieldWatch = Extract<Watch, { kind: "field" }>;

/** Choices in select look-alikes take effect after the click that made them. */
const SETTLE_MS = 150;

interface Touched {
  readonly watch: string;
  readonly element: Element;
  /** What it held when the person came to it, or when it was last reported. */
  known: string;
}

export interface FieldWatcher {
  /**
   * Takes the fields that the page has to watch now. A field in use goes on being watched with what it
   * held before, however often the plan changes meanwhile.
   */
  readonly watch: (watches: readonly FieldWatch[]) => void;
  /** The page shows something else: what fields held before means nothing any more. */
  readonly forget: () => void;
}

export function watchFields(onFilled: (watch: string) => void, signal: AbortSignal): FieldWatcher {
  let watches: readonly FieldWatch[] = [];
  let isListening = false;
  const touched = new Map<string, Touched>();

  let lastTarget: EventTarget | null = null;

  const touch = (event: Event) => {
    // Typing sends many events to one target; looking once is enough.
    if (!event.isTrusted || event.target === lastTarget) return;
    lastTarget = event.target;
    const path = event.composedPath();
    for (const { watch, anchor } of watches) {
      const before = touched.get(watch);
      if (before?.element.isConnected && path.includes(before.element)) continue;
      const element = locate(anchor);
      if (!(element instanceof Element) || !path.includes(element)) continue;
      touched.set(watch, { watch, element, known: valueOf(element) });
    }
  };

  const judge = () => {
    for (const entry of touched.values()) {
      if (!entry.element.isConnected) continue;
      const value = valueOf(entry.element);
      if (value === entry.known) continue;
      entry.known = value;
      if (value !== "") onFilled(entry.watch);
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const judgeSoon = (event: Event) => {
    // Text is done when the person leaves it, not at every key.
    if (!event.isTrusted || touched.size === 0 || isTextEntry(event.target)) return;
    clearTimeout(timer);
    timer = setTimeout(judge, SETTLE_MS);
  };
  const judgeNow = (event: Event) => {
    if (event.isTrusted && !isStillTyping(event)) judge();
  };

  const on = (types: readonly string[], listener: (event: Event) => void) => {
    for (const type of types) {
      document.addEventListener(type, listener, { signal, capture: true, passive: true });
    }
  };
  const listen = () => {
    // Keys and input too: the field may have had the focus before Handrail knew of it.
    on(["focusin", "pointerdown", "keydown", "beforeinput"], touch);
    // Before the CRM's own handlers: a form that saves on Enter or on a click may be gone after them.
    on(["change", "focusout", "keydown", "click"], judgeNow);
    on(["click", "keyup"], judgeSoon);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));

  return {
    watch: (next) => {
      watches = next;
      lastTarget = null;
      for (const watch of touched.keys()) {
        if (!watches.some((each) => each.watch === watch)) touched.delete(watch);
      }
      if (isListening || watches.length === 0) return;
      isListening = true;
      listen();
    },
    forget: () => {
      touched.clear();
      lastTarget = null;
      clearTimeout(timer);
    },
  };
}

/** Of keys only Enter may save a form, and in longer texts it is just a new line. */
function isStillTyping(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return false;
  const isLongText = event.target instanceof Element && isMatch(event.target, LONG_TEXT);
  return event.key !== "Enter" || (isLongText && !event.ctrlKey && !event.metaKey);
}

const LONG_TEXT = "textarea,[contenteditable]";

function isTextEntry(target: EventTarget | null): boolean {
  return target instanceof Element && isMatch(target, `input,${LONG_TEXT}`);
}

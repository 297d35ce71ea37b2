/**
 * Notices that the person filled a watched field: a trusted event in it, and afterwards it holds
 * something new. Values are compared here and never leave this file.
 */
import type { Watch } from "@/lib/core/process/watch-plan";
import type { Root } from "./dom";
import { isMatch, listen } from "./dom";
import type { Finder } from "./finder";
import { isOfClass } from "./value-class";
import { valueOf } from "./value";

type FieldWatch = Extract<Watch, { kind: "field" }>;

/** Choices in select look-alikes take effect after the click that made them. */
const SETTLE_MS = 150;

interface Touched {
  readonly watch: string;
  readonly is: FieldWatch["is"];
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

export function watchFields(
  finder: Pick<Finder, "find" | "roots">,
  onFilled: (watch: string) => void,
  signal: AbortSignal,
): FieldWatcher {
  let watches: readonly FieldWatch[] = [];
  let isListening = false;
  const touched = new Map<string, Touched>();

  /** By root: a closed one hears what happens in it, outside of it its host is all there is to see. */
  let lastTargets = new WeakMap<Root, EventTarget | null>();

  const touch = (event: Event) => {
    const root = event.currentTarget as Root;
    // Typing sends many events to one target; looking once is enough.
    if (!event.isTrusted || event.target === lastTargets.get(root)) return;
    lastTargets.set(root, event.target);
    const path = event.composedPath();
    for (const { watch, anchor, is } of watches) {
      const before = touched.get(watch);
      if (before?.element.isConnected && path.includes(before.element)) continue;
      const element = finder.find(anchor);
      if (!(element instanceof Element) || !path.includes(element)) continue;
      touched.set(watch, { watch, is, element, known: valueOf(element) });
    }
  };

  const judge = () => {
    for (const entry of touched.values()) {
      if (!entry.element.isConnected) continue;
      const value = valueOf(entry.element);
      if (value === entry.known) continue;
      entry.known = value;
      if (isOfClass(entry.element, entry.is)) onFilled(entry.watch);
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const judgeSoon = (event: Event) => {
    // Text is done when the person leaves it, not at every key.
    if (!event.isTrusted || touched.size === 0 || isTextEntry(event.target)) return;
    if (heardThere(event)) return;
    clearTimeout(timer);
    timer = setTimeout(judge, SETTLE_MS);
  };
  const judgeNow = (event: Event) => {
    if (event.isTrusted && !isStillTyping(event) && !heardThere(event)) judge();
  };

  /** What happens in a shadow root is heard there; outside of it, it seems to happen to its host. */
  const heardThere = ({ target }: Event) =>
    finder.roots.all().some((root) => "host" in root && root.host === target);

  const hear = (root: Root) => {
    // What only a person can do. A script can give the focus and insert text, with trusted events.
    listen(root, BY_A_PERSON, touch, signal);
    // Before the CRM's own handlers: a form that saves on Enter or on a click may be gone after them.
    listen(root, ["change", "focusout", "keydown", "click"], judgeNow, signal);
    listen(root, ["click", "keyup"], judgeSoon, signal);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));

  return {
    watch: (next) => {
      watches = next;
      lastTargets = new WeakMap();
      for (const watch of touched.keys()) {
        if (!watches.some((each) => each.watch === watch)) touched.delete(watch);
      }
      if (isListening || watches.length === 0) return;
      isListening = true;
      finder.roots.each(hear, signal);
    },
    forget: () => {
      touched.clear();
      lastTargets = new WeakMap();
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

/** Keys also when they come up: the one that brought the focus here went down elsewhere. */
const BY_A_PERSON = ["pointerdown", "keydown", "keyup", "compositionstart", "paste", "drop"];

const LONG_TEXT = "textarea,[contenteditable]";

function isTextEntry(target: EventTarget | null): boolean {
  return target instanceof Element && isMatch(target, `input,${LONG_TEXT}`);
}

/**
 * Notices that somebody went back to the old way, as far as a page can show it: an old tool stayed open, an
 * export was pressed, a long list was copied, a page printed. What was copied is counted and forgotten.
 */
import type { FallbackWatch } from "@/lib/core/fallback/watches";
import { closestTo, findAllIn, listen } from "./dom";
import type { Finder } from "./finder";

/** Whoever opens an old tool by mistake, or passes through, closes it sooner. */
const STAYED_MS = 5000;

const ROWS = "tr,[role=row],li,[role=listitem]";
const TYPED_IN = "input,textarea,[contenteditable]";

type LargeCopy = Extract<FallbackWatch, { kind: "large-copy" }>;

interface Fallbacks {
  /** Takes what can show here now. @returns what was noticed and may be asked about. */
  readonly watch: (watches: readonly FallbackWatch[]) => FallbackWatch | null;
}

export function watchFallbacks(
  { find, roots }: Finder,
  onNoticed: (watch: string) => void,
  signal: AbortSignal,
): Fallbacks {
  let watches: readonly FallbackWatch[] = [];
  let isListening = false;
  let stay: { readonly watch: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const noticed = new Set<string>();

  const notice = (watch: string) => {
    noticed.add(watch);
    onNoticed(watch);
  };

  const leave = () => {
    clearTimeout(stay?.timer);
    stay = null;
  };

  /** Only what the person has before them counts. */
  const stayed = () => {
    const tool = watches.find(({ kind }) => kind === "old-tool")?.watch;
    const isSeen = document.visibilityState === "visible" && window === window.top;
    if (tool === undefined || !isSeen || noticed.has(tool)) return leave();
    if (stay?.watch === tool) return;
    leave();
    stay = { watch: tool, timer: setTimeout(() => notice(tool), STAYED_MS) };
  };

  const onPress = (event: Event) => {
    if (!event.isTrusted) return;
    const path = event.composedPath();
    for (const watch of watches) {
      if (watch.kind !== "bulk-export") continue;
      const control = find(watch.anchor);
      if (control instanceof Element && path.includes(control)) notice(watch.watch);
    }
  };

  const onCopy = (event: Event) => {
    const [from] = event.composedPath();
    const isTyped = from instanceof Element && closestTo(from, TYPED_IN) !== null;
    if (!event.isTrusted || isTyped) return;
    for (const watch of watches) {
      if (watch.kind === "large-copy" && isLarge(watch)) notice(watch.watch);
    }
  };

  const onPrint = () => {
    for (const { kind, watch } of watches) if (kind === "print") notice(watch);
  };

  const start = () => {
    if (isListening || !watches.some(({ kind }) => kind !== "old-tool")) return;
    isListening = true;
    roots.each((root) => listen(root, ["click"], onPress, signal), signal);
    listen(document, ["copy"], onCopy, signal);
    window.addEventListener("beforeprint", onPrint, { signal });
  };

  document.addEventListener("visibilitychange", stayed, { signal });
  signal.addEventListener("abort", leave);
  return {
    watch: (next) => {
      watches = next;
      start();
      stayed();
      const due = watches.find(({ watch, question }) => question && noticed.has(watch)) ?? null;
      // A sign is asked about at once or not at all; an old tool as long as it is open.
      for (const watch of noticed) {
        const isOpen = watches.some((each) => each.watch === watch && each.kind === "old-tool");
        if (!isOpen) noticed.delete(watch);
      }
      return due;
    },
  };
}

function isLarge({ rows, characters }: LargeCopy): boolean {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return false;
  if (selection.toString().length > characters) return true;
  let count = 0;
  for (const row of findAllIn(document, ROWS)) {
    if (selection.containsNode(row, true) && ++count > rows) return true;
  }
  return false;
}

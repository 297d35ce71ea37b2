/** Notices whether what a step depends on shows in the page. Told when it changes. */
import type { Condition } from "@/lib/core/playbook/process";
import type { Watch } from "@/lib/core/process/watch-plan";
import { listen } from "./dom";
import type { Finder } from "./finder";
import { isOfClass } from "./value-class";

type ConditionWatch = Extract<Watch, { kind: "condition" }>;

/** A CRM has drawn its page by then. */
const SETTLED_MS = 5000;

export interface ConditionWatcher {
  readonly watch: (watches: readonly ConditionWatch[]) => void;
  /** Another page is shown. */
  readonly forget: () => void;
}

export function watchConditions(
  finder: Finder,
  onSeen: (watch: string, holds: boolean) => void,
  signal: AbortSignal,
): ConditionWatcher {
  let watches: readonly ConditionWatch[] = [];
  let isListening = false;
  const told = new Map<string, boolean>();
  /** Since when each is about to be told, in milliseconds of this page's life. */
  const since = new Map<string, number>();

  const look = () => {
    if (signal.aborted) return;
    for (const { watch, all } of watches) {
      const holds = all.every((condition) => doesHold(condition, finder));
      const isNews = holds !== told.get(watch);
      if (isNews && mayBeUndrawn(all, holds, told.has(watch)) && !isSettled(watch)) continue;
      since.delete(watch);
      if (!isNews) continue;
      told.set(watch, holds);
      onSeen(watch, holds);
    }
  };

  /** Not of a page that still loads, nor of one that takes its elements out only to draw them anew. */
  const isSettled = (watch: string): boolean => {
    const now = performance.now();
    const first = since.get(watch);
    if (first !== undefined) return now - first >= SETTLED_MS;
    since.set(watch, now);
    setTimeout(look, SETTLED_MS + 10);
    return false;
  };

  return {
    watch: (next) => {
      watches = next;
      if (watches.length === 0) return;
      if (!isListening) {
        isListening = true;
        finder.onChange(look, signal);
        // What is typed or chosen changes nothing in the page's elements.
        finder.roots.each((root) => listen(root, ["change", "focusout"], look, signal), signal);
      }
      look();
    },
    forget: () => {
      told.clear();
      since.clear();
    },
  };
}

/** It rests on something that is not there. That a step is part of the case no longer is told at once. */
function mayBeUndrawn(all: readonly Condition[], holds: boolean, wasTold: boolean): boolean {
  return holds ? all.some(({ kind }) => kind === "shows-not") : !wasTold;
}

function doesHold(condition: Condition, finder: Finder): boolean {
  switch (condition.kind) {
    case "shows":
      return finder.findAll(condition.element).length > 0;
    case "shows-not":
      return finder.findAll(condition.element).length === 0;
    case "field-is": {
      const field = finder.find(condition.field);
      return field instanceof Element && isOfClass(field, condition.is);
    }
  }
}

/**
 * A step that is not published yet, the page's side: looks for its control, draws its prompt beside it, and
 * keeps everything else of Handrail aside until the preview is over. It reports nothing about the person.
 */
import type { AnchorState } from "@/lib/core/anchor/anchor-ref";
import { connect } from "@/lib/messages/connect";
import type { PreviewDrawing, PreviewNotice } from "@/lib/messages/notices";
import { onPreviewNotice } from "@/lib/messages/on-notice";
import type { PageCalls } from "@/lib/messages/page";
import { isAlive } from "../alive";
import type { Seen } from "../check/look-now";
import { lookNow } from "../check/look-now";
import { stepAside } from "../overlay/stepping-aside";
import { attribute, isVisible } from "../watch/dom";
import type { Root } from "../watch/dom";
import { onNavigate } from "../watch/navigation";
import { drawPreview } from "./draw-preview";

export interface Preview {
  readonly isAlive: () => boolean;
}

type Look = Extract<PreviewNotice, { preview: "look" }>;

interface Looked {
  readonly mark: string;
  readonly seen: Seen | undefined;
  readonly roots: readonly Root[];
}

/** A page that has just come to the front may still be drawing its controls. */
const PATIENCE_MS = 1500;
const AGAIN_MS = 250;
/** A control that the page drew anew is looked for this often. */
const KEEP_MS = 1000;
/** A preview that was left standing ends by itself. */
const FORGOTTEN_MS = 10 * 60_000;

export function startPreview(): Preview {
  const ask = connect<PageCalls>("page");
  let life = new AbortController();
  let before: { readonly looked: Looked; readonly again: () => Promise<Looked> } | null = null;
  const begin = () => {
    life.abort();
    life = new AbortController();
    before = null;
    const { signal } = life;
    const end = () => life.abort();
    stepAside(signal);
    endWithThePage(signal, () => {
      if (signal.aborted) return;
      end();
      // The other frames of the tab stand aside for it, too.
      void ask("previewSays", { what: "closed" }).catch(() => undefined);
    });
    return signal;
  };

  const hear = async (notice: PreviewNotice): Promise<unknown> => {
    switch (notice.preview) {
      case "end":
        life.abort();
        return true;
      case "aside":
        begin();
        return true;
      case "look": {
        const signal = begin();
        const again = () => lookFor(notice, signal);
        const looked = await patiently(again, signal);
        before = { looked, again };
        return stateOf(looked.seen);
      }
      case "show": {
        const { signal } = life;
        if (!before || signal.aborted) return false;
        show(notice.drawing, before.looked, before.again, signal, (what) => {
          life.abort();
          void ask("previewSays", { what }).catch(() => undefined);
        });
        return true;
      }
    }
  };
  const stop = onPreviewNotice(hear);
  return {
    isAlive: () => {
      if (!isAlive()) stop();
      return isAlive();
    },
  };
}

async function lookFor({ anchor, mark }: Look, signal: AbortSignal): Promise<Looked> {
  const isOurs = (element: Element) => attribute(element, mark) !== null;
  const { seen, roots } = await lookNow([{ n: 1, anchor }], isOurs, signal);
  // That nothing was looked at is another answer than that nothing was found.
  signal.throwIfAborted();
  return { mark, seen: seen[0], roots };
}

async function patiently(look: () => Promise<Looked>, signal: AbortSignal): Promise<Looked> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const looked = await look();
    if (targetOf(looked.seen) || performance.now() > until) return looked;
    await pause(AGAIN_MS, signal);
  }
}

/** Draws it, and goes with the control when the page draws that anew. */
function show(
  drawing: PreviewDrawing,
  looked: Looked,
  again: () => Promise<Looked>,
  signal: AbortSignal,
  onSay: (what: "closed" | "back") => void,
): void {
  const draw = ({ seen, roots, mark }: Looked, isFirst: boolean) => {
    const end = new AbortController();
    const target = drawing.problem === null ? targetOf(seen) : null;
    const until = AbortSignal.any([signal, end.signal]);
    if (target || drawing.problem !== null) {
      drawPreview({ drawing, target, roots, mark, isFirst, onSay, signal: until });
    }
    return { target, end };
  };
  let drawn = draw(looked, true);
  const keep = async () => {
    for (;;) {
      await pause(KEEP_MS, signal);
      if (drawn.target?.isConnected && isVisible(drawn.target)) continue;
      const now = await again();
      drawn.end.abort();
      drawn = draw(now, false);
    }
  };
  if (drawing.problem === null) keep().catch(() => undefined); // over
}

function targetOf(seen: Seen | undefined): Element | null {
  const state = stateOf(seen);
  return state === "exact" || state === "healed" ? (seen?.elements[0] ?? null) : null;
}

function stateOf(seen: Seen | undefined): AnchorState {
  return seen?.state ?? "missing";
}

/** Another page has other controls; Escape closes it wherever the keyboard is. */
function endWithThePage(signal: AbortSignal, close: () => void): void {
  onNavigate(close, signal);
  window.addEventListener("pagehide", close, { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing || !event.isTrusted) return;
      // Else the same key would close the CRM's dialog, too.
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { signal, capture: true },
  );
  const forgotten = setTimeout(close, FORGOTTEN_MS);
  signal.addEventListener("abort", () => clearTimeout(forgotten));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => (isAlive() ? resolve() : reject(new Error("cut off"))), ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("The preview is over", "AbortError"));
    });
  });
}

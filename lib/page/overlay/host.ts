/**
 * Our elements live in shadow roots under `<html>`: outside `body`, which dialogs of CRMs make inert,
 * and closed, so that page scripts do not stumble over them. Closed is not secret (`window.find` reads
 * it): customer data is only ever shown in the panel's own frame.
 */
import { isAlive } from "../alive";
import { shield } from "./shield";

/** Above everything a CRM has been seen to use (16,000), and in the top layer besides. */
const STYLE: Readonly<Record<string, string>> = {
  all: "initial",
  position: "fixed",
  inset: "0 auto auto 0",
  width: "0",
  height: "0",
  margin: "0",
  padding: "0",
  border: "0",
  overflow: "visible",
  background: "none",
  "z-index": "2147483647",
  "pointer-events": "auto",
};

export interface Host {
  readonly root: ShadowRoot;
  /** The person chose other colours. */
  readonly restyle: (css: string) => void;
}

/** @param mark attribute by which the next version of Handrail recognises what this one left behind. */
export function createHost(mark: string, css: string, signal: AbortSignal): Host {
  const element = document.createElement("div");
  element.setAttribute(mark, "");
  for (const [name, value] of Object.entries(STYLE)) {
    element.style.setProperty(name, value, "important");
  }
  // The end-to-end build opens the root: Playwright cannot look into a closed one either.
  const mode = import.meta.env.MODE === "e2e" ? "open" : "closed";
  const root = element.attachShadow({ mode });
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
  shield(element, signal);
  attach(element);
  followDialogs(element, signal);
  signal.addEventListener("abort", () => element.remove());
  const restyle = (changed: string) => {
    if (style.textContent !== changed) style.textContent = changed;
  };
  return { root, restyle };
}

/** Removes what an earlier version, cut off by an update, left in the page. */
export function removeLeftovers(mark: string): void {
  for (const element of document.querySelectorAll(`[${CSS.escape(mark)}]`)) element.remove();
}

/** An open modal `<dialog>` makes everything outside it inert, also the top layer: so inside it is. */
function attach(element: HTMLElement): void {
  const parent = topmostModal() ?? document.documentElement;
  if (element.parentElement === parent) return;
  // `moveBefore` keeps the panel's frame alive; browsers without it reload the frame, which is harmless.
  if (element.isConnected && "moveBefore" in parent) {
    (parent as Element & { moveBefore: (node: Node, child: Node | null) => void }).moveBefore(
      element,
      null,
    );
  } else {
    parent.append(element);
  }
}

function topmostModal(): Element | null {
  return [...document.querySelectorAll("dialog:modal")].at(-1) ?? null;
}

function followDialogs(element: HTMLElement, signal: AbortSignal): void {
  // A script that an update cut off must not put back what the new one removed.
  const again = () => {
    if (isAlive()) attach(element);
  };
  const follow = (event: Event) => {
    if (event.target instanceof HTMLDialogElement) queueMicrotask(again);
  };
  // They do not bubble; capture hears them all the same.
  for (const type of ["toggle", "close", "cancel"]) {
    document.addEventListener(type, follow, { signal, capture: true });
  }
  // Browsers without toggle events on dialogs: focus moves into a dialog that opens.
  document.addEventListener("focusin", again, { signal, capture: true });
}

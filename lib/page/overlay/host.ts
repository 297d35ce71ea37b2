/**
 * Our elements live in closed shadow roots, so that page scripts do not stumble over them. Closed is
 * not secret (`window.find` reads it): customer data is only ever shown in the panel's own frame.
 */
import { isAlive } from "../alive";
import { listen } from "../watch/dom";
import type { Roots } from "../watch/roots";
import { homeNow, settle } from "./home";
import { shield } from "./shield";
import { onUnseen } from "./unseen";

/**
 * A popover is drawn in the top layer: above every z-index (16,000 has been seen), and untouched by what
 * a page does to `<html>` (opacity, filter, transform). `all` also undoes the browser's popover styles.
 */
const STYLE =
  "all:initial;position:fixed;inset:0 auto auto 0;width:0;height:0;overflow:visible;background:none;z-index:2147483647;pointer-events:auto;";

export interface Host {
  readonly root: ShadowRoot;
  /** The control that what is drawn next belongs to. */
  readonly goWith: (control: Element) => void;
  /** The person chose other colours. */
  readonly restyle: (css: string) => void;
}

export interface HostOptions {
  /** Attribute by which the next version of Handrail recognises what this one left behind. */
  readonly mark: string;
  readonly css: string;
  /** The document and the shadow roots in it; a dialog may stand in any. */
  readonly roots: Pick<Roots, "all" | "each">;
  /** Whether to put back once more what the page took away or changed. */
  readonly mayReturn: () => boolean;
  readonly signal: AbortSignal;
}

export function createHost({ mark, css, roots, mayReturn, signal }: HostOptions): Host {
  const element = document.createElement("div");
  const attributes = { [mark]: "", popover: "manual", style: STYLE.replaceAll(";", "!important;") };
  // The end-to-end build opens the root: Playwright cannot look into a closed one either.
  const mode = import.meta.env.MODE === "e2e" ? "open" : "closed";
  const root = element.attachShadow({ mode });
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
  // Of two important rules the one inside the shadow root wins over the element's own style.
  // Made with its text and put in after that: Firefox takes an empty one for the page's, whose policy refuses it.
  const veil = document.createElement("style");
  veil.textContent = ":host{opacity:0!important}";
  onUnseen((isUnseen) => {
    if (isUnseen) root.append(veil);
    else veil.remove();
  }, signal);
  shield(element, root, signal);

  let home: Element | null = null;
  let control: Element | null = null;
  const guard = new MutationObserver(keep);
  dress();
  goHome();
  followDialogs(roots, goHome, signal);
  element.addEventListener("toggle", keep);
  signal.addEventListener("abort", () => {
    guard.disconnect();
    element.remove();
  });

  /** As it was made, whatever the page has set or removed since. */
  function dress(): void {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }

  function isAsMade(): boolean {
    const entries = Object.entries(attributes);
    return (
      element.parentNode === home &&
      element.isConnected &&
      element.matches(":popover-open") &&
      element.attributes.length === entries.length &&
      entries.every(([name, value]) => element.getAttribute(name) === value)
    );
  }

  function goHome(): void {
    const next = homeNow(roots.all(), control);
    // A script that an update cut off must not put back what the new one removed.
    if (!next || signal.aborted || !isAlive() || (next === home && isAsMade())) return;
    home = next;
    settle(element, home);
    guard.disconnect();
    guard.observe(element, { attributes: true });
    // Whoever removes what stands around it removes it, too; and a dialog may close.
    for (let node = parentOf(element); node; node = parentOf(node)) {
      guard.observe(node, { childList: true, attributeFilter: ["open"] });
    }
  }

  function keep(): void {
    if (signal.aborted || !isAlive()) return;
    if (isAsMade()) goHome();
    else if (homeNow(roots.all(), control) && mayReturn()) {
      dress();
      goHome();
    }
  }

  return {
    root,
    goWith: (next) => {
      control = next;
      goHome();
    },
    restyle: (changed) => {
      if (style.textContent !== changed) style.textContent = changed;
    },
  };
}

// oxlint-disable-next-line typescript/unbound-method -- used with `call`
const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")?.get;

/** Out of shadow roots, too. Taken from the prototype: a form's field may be called `parentNode`. */
function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : (parentNode?.call(node) as Node | null);
}

/** Removes what an earlier version, cut off by an update, left in the page. */
export function removeLeftovers(mark: string): void {
  for (const element of document.querySelectorAll(`[${CSS.escape(mark)}]`)) element.remove();
}

/** Dialogs open and close in shadow roots too, and what happens inside one is not heard outside. */
function followDialogs(
  { each }: HostOptions["roots"],
  goHome: () => void,
  signal: AbortSignal,
): void {
  const follow = () => queueMicrotask(goHome);
  // The first two do not bubble; capture hears them all the same. The focus moves into dialogs also where
  // the browser has no toggle events for them.
  each((root) => listen(root, ["toggle", "close", "focusin", "focusout"], follow, signal), signal);
}

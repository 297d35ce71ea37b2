/**
 * The side panel's frame at the edge of the window: an iframe of the extension's own origin, which
 * page scripts cannot read, or a slim rail while it is collapsed. The page moves aside for it; where
 * that does not help (a dialog in the middle), the panel gives way to the control that the current
 * step talks about: other side first, rail if both sides would cover it.
 */
import { browser } from "wxt/browser";
import type { PanelState } from "@/lib/core/profile";
import type { OverlayLabels } from "@/lib/messages/page";
import { rectOf } from "../watch/dom";
import { element } from "./element";
import type { Placement } from "./clear-placement";
import { clearPlacement } from "./clear-placement";
import type { Insets } from "./insets";
import { insetsOf, noInsets, RAIL_WIDTH } from "./insets";
import { fixedAside } from "./fixed-aside";
import { makeRoom } from "./page-room";
import { MAX_WIDTH, MIN_WIDTH, resizable } from "./resizable";
import { isGenuine } from "./shield";

/** A key pressed again within this time goes on with the same change of width. */
const SETTLE_MS = 250;

export interface PanelFrameOptions {
  readonly labels: OverlayLabels;
  readonly openPanel: () => Promise<{ readonly nonce: string }>;
  readonly savePanel: (change: Partial<PanelState>) => void;
  readonly signal: AbortSignal;
}

export interface PanelFrame {
  /** @param isAsked the person placed it just now, wherever it had given way to. */
  readonly show: (panel: PanelState, isAsked?: boolean) => void;
  readonly renew: () => void;
  /** Gives way to these controls, or returns to where the person put it. */
  readonly keepClearOf: (targets: readonly Element[]) => void;
  /** The page changed: moves aside what it has fixed under the panel. */
  readonly makeWay: () => void;
  readonly insets: () => Insets;
}

export function createPanelFrame(root: ShadowRoot, options: PanelFrameOptions): PanelFrame {
  const { labels, openPanel, savePanel, signal } = options;
  let wanted: PanelState | null = null;
  let placed: Placement = { side: "right", collapsed: false };
  let frame: HTMLIFrameElement | null = null;
  /** What it showed when it was let in; the one-time word is for this alone. */
  let view: Window | null = null;
  const room = makeRoom(signal);
  const aside = fixedAside(root.host, signal);
  /** What the person is just setting counts, not what an earlier reply says. */
  let resizing: number | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const rail = element("button", {
    type: "button",
    class: "rail",
    "aria-label": labels.expandPanel,
    title: labels.expandPanel,
  });
  rail.append(railMark());
  const grip = element("div", {
    class: "grip",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": labels.resizePanel,
    "aria-valuemin": String(MIN_WIDTH),
    "aria-valuemax": String(MAX_WIDTH),
  });
  const box = element("div", { class: "panel", hidden: "" }, [grip, rail]);
  root.append(box);
  signal.addEventListener("abort", () => {
    clearTimeout(settling);
    box.remove();
  });

  // Shown again elsewhere (home.ts); there Firefox has put another view into the frame.
  root.host.addEventListener(
    "toggle",
    () => {
      if (frame && frame.contentWindow !== view) renew();
    },
    { signal },
  );
  rail.addEventListener("click", (event) => {
    if (isGenuine(event)) savePanel({ collapsed: false });
  });
  resizable(grip, {
    width: () => resizing ?? wanted?.width ?? MIN_WIDTH,
    side: () => placed.side,
    onDrag: (width) => draw({ width }),
    onDone: (width) => {
      resizing = width;
      draw();
      clearTimeout(settling);
      settling = setTimeout(() => {
        resizing = null;
        savePanel({ width });
      }, SETTLE_MS);
    },
    signal,
  });

  function draw(override: Partial<PanelState> = {}): void {
    if (!wanted) return;
    const { open, width } = {
      ...wanted,
      ...(resizing === null ? {} : { width: resizing }),
      ...override,
    };
    box.hidden = !open;
    box.dataset.side = placed.side;
    box.dataset.collapsed = String(placed.collapsed);
    box.style.width = `${placed.collapsed ? RAIL_WIDTH : width}px`;
    grip.setAttribute("aria-valuenow", String(width));
    const taken = placed.collapsed ? RAIL_WIDTH : width;
    room(open ? placed.side : null, taken);
    aside(open ? placed.side : null, taken);
    if (open) void ensureFrame();
  }

  async function ensureFrame(): Promise<void> {
    if (frame) return;
    frame = element("iframe", { class: "frame", title: labels.panelTitle });
    // Pages under COEP refuse other frames; ours needs no cookies and no storage anyway.
    if ("credentialless" in frame) frame.credentialless = true;
    const opened = await openPanel().catch(() => null);
    if (!opened) {
      frame = null; // the next drawing tries again
      return;
    }
    const { nonce } = opened;
    frame.src = `${browser.runtime.getURL("/panel.html")}#${nonce}`;
    box.prepend(frame);
    view = frame.contentWindow;
  }

  function renew(): void {
    frame?.remove();
    frame = null;
    view = null;
    draw();
  }

  return {
    show: (panel, isAsked = false) => {
      const isMoved =
        panel.side !== wanted?.side || panel.collapsed !== wanted.collapsed || !wanted.open;
      wanted = panel;
      if (isMoved || isAsked) placed = panel;
      draw();
    },
    renew,
    keepClearOf: (targets) => {
      if (!wanted?.open) return;
      const next = clearPlacement(wanted, placed.side, targets.map(rectOf), window.innerWidth);
      if (next.side === placed.side && next.collapsed === placed.collapsed) return;
      placed = next;
      draw();
    },
    makeWay: () => {
      if (!wanted?.open || resizing !== null) return;
      aside(placed.side, placed.collapsed ? RAIL_WIDTH : wanted.width);
    },
    insets: () => (wanted ? insetsOf({ ...wanted, ...placed }) : noInsets),
  };
}

function railMark(): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M3 20h5v-4h5v-4h5V8h3M4 13 18 3m0 0v4M4 13v4");
  svg.append(path);
  return svg;
}

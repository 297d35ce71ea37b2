/** Lets a person drag the panel's edge, or move it with the arrow keys while it has the focus. */
import type { PanelState } from "@/lib/core/profile";
import { isGenuine } from "./shield";

/** CSS pixels; the same limits as in the profile's schema. */
export const MIN_WIDTH = 280;
export const MAX_WIDTH = 640;
const KEY_STEP = 16;

export function resizable(
  grip: HTMLElement,
  options: {
    readonly width: () => number;
    readonly side: () => PanelState["side"];
    readonly onDrag: (width: number) => void;
    readonly onDone: (width: number) => void;
    readonly signal: AbortSignal;
  },
): void {
  const { width, side, onDrag, onDone, signal } = options;
  const clamp = (value: number) => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, value)));
  const widthAt = (x: number) => clamp(side() === "right" ? window.innerWidth - x : x);

  grip.addEventListener(
    "pointerdown",
    (down) => {
      if (!isGenuine(down)) return;
      grip.setPointerCapture(down.pointerId);
      const drag = new AbortController();
      grip.addEventListener("pointermove", (move) => onDrag(widthAt(move.clientX)), drag);
      const stop = (up: PointerEvent) => {
        drag.abort();
        onDone(widthAt(up.clientX));
      };
      grip.addEventListener("pointerup", stop, drag);
      grip.addEventListener("pointercancel", () => drag.abort(), drag);
    },
    { signal },
  );
  grip.addEventListener(
    "keydown",
    (event) => {
      const { key } = event;
      if (!isGenuine(event)) return;
      if (key !== "ArrowLeft" && key !== "ArrowRight") return;
      const isWider = (key === "ArrowLeft") === (side() === "right");
      onDone(clamp(width() + (isWider ? KEY_STEP : -KEY_STEP)));
    },
    { signal },
  );
}

import type { PanelState } from "@/lib/core/profile";

const MARGINS = { left: "margin-left", right: "margin-right" } as const;

/** Says which margin of `<html>` is ours and what it was, so that a later version can put it back. */
const MARK = "data-handrail-room";

/**
 * Moves the page aside for the panel, so that both can be read and used. Its own styles stay: the
 * margin is set on the root element and taken back.
 *
 * @returns sets the room at one side; `null` gives all of it back.
 */
export function makeRoom(
  signal: AbortSignal,
): (side: PanelState["side"] | null, width: number) => void {
  signal.addEventListener("abort", takeBackRoom);
  return (side, width) => {
    takeBackRoom();
    if (!side) return;
    const { documentElement: root } = document;
    const own = root.style.getPropertyValue(MARGINS[side]);
    root.style.setProperty(MARGINS[side], `${width}px`, "important");
    root.setAttribute(MARK, `${side} ${own}`.trim());
  };
}

/** Undoes what this version, or one that an update cut off, did to the page. */
export function takeBackRoom(): void {
  const { documentElement: root } = document;
  const [side, ...own] = root.getAttribute(MARK)?.split(" ") ?? [];
  if (side === "left" || side === "right") {
    root.style.setProperty(MARGINS[side], own.join(" ")); // an empty value removes it
  }
  root.removeAttribute(MARK);
}

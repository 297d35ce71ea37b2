import type { PanelState } from "@/lib/core/profile";

export type Placement = Pick<PanelState, "side" | "collapsed">;

/**
 * Where the panel may stand without covering any of the rectangles: where it stands now, where the
 * person put it, the other side, or as a rail.
 */
export function clearPlacement(
  wanted: Pick<PanelState, "side" | "collapsed" | "width">,
  now: PanelState["side"],
  rects: readonly Pick<DOMRect, "left" | "right">[],
  windowWidth: number,
): Placement {
  const { side, collapsed, width } = wanted;
  if (collapsed) return { side, collapsed };
  const isClear = (at: PanelState["side"]) =>
    rects.every(({ left, right }) =>
      at === "right" ? right <= windowWidth - width : left >= width,
    );
  const other: PanelState["side"] = side === "right" ? "left" : "right";
  // Where it stands comes first: a panel that jumps about is worse than one on the other side.
  const clear = [now, side, other].find(isClear);
  return clear ? { side: clear, collapsed: false } : { side, collapsed: true };
}

import type { PanelState } from "@/lib/core/profile";

export const RAIL_WIDTH = 44;

/** CSS pixels at the left and right edge of the window that something of ours covers. */
export interface Insets {
  readonly left: number;
  readonly right: number;
}

export const noInsets: Insets = { left: 0, right: 0 };

export function insetsOf({ open, side, collapsed, width }: PanelState): Insets {
  return open ? { ...noInsets, [side]: collapsed ? RAIL_WIDTH : width } : noInsets;
}

/** CSS pixels at the left and right edge of the window that something of ours covers. */
export interface Insets {
  readonly left: number;
  readonly right: number;
}

export const noInsets: Insets = { left: 0, right: 0 };

/** Insets with a margin all round, as floating-ui wants its padding. */
export function viewportInsets({ left, right }: Insets, margin: number) {
  return { top: margin, bottom: margin, left: left + margin, right: right + margin };
}

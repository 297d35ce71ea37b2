/** CSS pixels at the left and right edge of the window that something of ours covers. */
export interface Insets {
  readonly left: number;
  readonly right: number;
}

export const noInsets: Insets = { left: 0, right: 0 };

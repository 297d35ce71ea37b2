/** Where an anchor stands in a playbook: in a step, the field that completes it, or its save control. */
export const anchorParts = ["step", "field", "control"] as const;

export interface AnchorRef {
  /** `process/step` */
  readonly watch: string;
  readonly part: (typeof anchorParts)[number];
}

/** How well an anchor was found, the best last. */
export const anchorStates = ["missing", "unsure", "healed", "exact"] as const;

export type AnchorState = (typeof anchorStates)[number];

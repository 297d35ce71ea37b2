/** How well an element is known, in the few steps that a person can act on. Without the model behind it. */

export const bands = ["high", "middle", "low"] as const;
/** How sure Handrail is, in words that may be relied on. */
export type Band = (typeof bands)[number];

export interface Sureness {
  /** 0 to 1 */
  readonly share: number;
  readonly band: Band;
}

export const findings = ["found", "unsure", "absent"] as const;
export type FindingKind = (typeof findings)[number];

export const adviceCodes = [
  /** Nothing is written on it and nothing labels it. */
  "no-words",
  /** What is written on it is a record's data and was dropped. */
  "data-dropped",
  /** Another element is as likely, or a likelier one. */
  "mistakable",
  /** Without its technical names it would not be found for sure. */
  "leans-on-code",
] as const;
export type Advice = (typeof adviceCodes)[number];

export interface Assessment {
  /** How surely it is found on this page as it is; 0 when another would be taken. */
  readonly now: Sureness;
  /** The same once ids, names, classes and addresses are gone, as after a redesign. */
  readonly redesigned: Sureness;
  /** Others of its sort on the page that are called the same. */
  readonly alike: number;
  readonly advice: readonly Advice[];
}

export const placeKinds = ["dialog", "form", "section", "heading"] as const;
/** What an element stands in, or under. */
export type PlaceKind = (typeof placeKinds)[number];

import type { Text } from "../playbook/text";

/** What a figure is called and means: the same text on screen and in files. */
export interface Metric {
  /** In files and addresses; never changes its meaning. */
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  readonly unit: Unit;
  /** Whether rows of it may be added up. People may not: the same person can be in several. */
  readonly adds: boolean;
  /** Which way is better; `null`: neither. */
  readonly better: "more" | "less" | null;
  /** The facts it is counted from. */
  readonly source: string;
}

/** `share`: 0 to 1. `ms`: milliseconds. Everything else counts whole things. */
export type Unit = "people" | "cases" | "steps" | "prompts" | "requests" | "times" | "share" | "ms";

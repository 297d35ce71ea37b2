import type { Statistics } from "@/lib/core/statistics/report";

/** The answer that a section shows, and the one it is set beside. */
export interface Compared {
  readonly now: Statistics;
  /** `null`: nothing is compared. */
  readonly before: Statistics | null;
}

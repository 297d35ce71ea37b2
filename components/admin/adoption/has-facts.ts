import type { MetricId } from "@/lib/core/statistics/figures";
import type { Statistics } from "@/lib/core/statistics/report";

const counted: readonly MetricId[] = [
  "started",
  "completed",
  "abandoned",
  "prompts_shown",
  "help_requests",
  "old_way",
];

/** Whether anything is told at all. */
export function hasFacts({ total }: Statistics): boolean {
  return counted.some((metric) => (total[metric] ?? 0) > 0);
}

/** How every figure is worked out from counts. What they are called and mean stands in `metrics.ts`, which only pages need. */
import type { Sums } from "./sums";

const completed = (sums: Sums) => Math.max(0, sums.of("completed") - sums.of("reopened"));
const completedLate = (sums: Sums) =>
  Math.max(0, sums.of("completed-late") - sums.of("reopened-late"));
const expired = (sums: Sums) => Math.max(0, sums.of("expired") - sums.of("resumed"));
const givenUp = (sums: Sums) => sums.of("stopped") + expired(sums);
const oldWay = (sums: Sums) =>
  Math.max(0, sums.allOf("fallback") - sums.allOf("fallback-taken-back"));

const formulas = {
  people: ({ people }: Sums) => people,
  reach: ({ people, members }: Sums) => shareOf(people, members),
  started: (sums: Sums) => sums.of("started"),
  completed,
  completed_late: completedLate,
  abandoned: givenUp,
  stopped: (sums: Sums) => sums.of("stopped"),
  expired,
  completion_rate: (sums: Sums) => shareOf(completed(sums), completed(sums) + givenUp(sums)),
  in_time_rate: (sums: Sums) => shareOf(completed(sums) - completedLate(sums), completed(sums)),
  duration_median_ms: (sums: Sums) => sums.duration(0.5),
  duration_p90_ms: (sums: Sums) => sums.duration(0.9),
  unaided_rate: (sums: Sums) => shareOf(sums.allOf("step-unaided"), sums.allOf("step")),
  hinted_rate: (sums: Sums) => shareOf(sums.allOf("step-hinted"), sums.allOf("step")),
  proficiency: (sums: Sums) => shareOf(sums.allOf("step-proficient"), sums.allOf("step-judged")),
  old_way: oldWay,
  old_way_rate: (sums: Sums) => shareOf(oldWay(sums), oldWay(sums) + completed(sums)),
  prompts_shown: (sums: Sums) => sums.allOf("prompt-shown"),
  prompts_followed: (sums: Sums) => sums.allOf("prompt-followed"),
  prompts_closed: (sums: Sums) => sums.allOf("prompt-closed") + sums.allOf("prompt-declined"),
  prompts_snoozed: (sums: Sums) => sums.allOf("prompt-snoozed"),
  prompts_per_person: (sums: Sums) =>
    sums.people > 0 ? sums.allOf("prompt-shown") / sums.people : null,
  prompt_response: (sums: Sums) =>
    shareOf(sums.allOf("prompt-followed"), sums.allOf("prompt-shown")),
  help_requests: (sums: Sums) => sums.allOf("help"),
  help_answered: (sums: Sums) => sums.of("answered"),
  help_wait_median_ms: (sums: Sums) => sums.wait(0.5),
} as const satisfies Readonly<Record<string, (sums: Sums) => number | null>>;

/** In files and addresses; none changes its meaning. */
export type MetricId = keyof typeof formulas;

/** A value for each metric; `null` where there is nothing to work it out from. */
export type Figures = Readonly<Record<MetricId, number | null>>;

export function figuresOf(sums: Sums): Figures {
  return Object.fromEntries(
    Object.entries(formulas).map(([id, value]) => [id, value(sums)]),
  ) as Figures;
}

/** @returns `null` where there is no whole; a part that outgrows it (it began earlier) counts as all of it */
function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, Math.max(0, part) / whole) : null;
}

/** What the metrics must say of tallies of the truth: their definitions once more, written on their own. */
import { ACCURACY } from "@/lib/core/team-facts/duration-bins";
import type { Tally } from "./truth";

type Expected = Readonly<Record<string, number | null>>;

const none = (number: number) => Math.max(0, number);
const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : null);

/** All figures but those of durations. */
export function expectedFigures({ numbers, active }: Tally, members: number): Expected {
  const people = active.size;
  const completed = none(numbers.completed);
  const late = none(numbers.late);
  const expired = none(numbers.expired);
  const oldWay = none(numbers.oldWay);
  const ended = completed + numbers.stopped + expired;
  return {
    people,
    reach: share(people, members),
    started: numbers.started,
    completed,
    completed_late: late,
    stopped: numbers.stopped,
    expired,
    abandoned: numbers.stopped + expired,
    completion_rate: share(completed, ended),
    in_time_rate: share(none(completed - late), completed),
    unaided_rate: share(numbers.unaided, numbers.steps),
    hinted_rate: share(numbers.hinted, numbers.steps),
    proficiency: share(numbers.proficient, numbers.judged),
    old_way: oldWay,
    old_way_rate: share(oldWay, oldWay + completed),
    prompts_shown: numbers.shown,
    prompts_followed: numbers.followed,
    prompts_closed: numbers.closed,
    prompts_snoozed: numbers.snoozed,
    prompts_per_person: people > 0 ? numbers.shown / people : null,
    prompt_response: share(numbers.followed, numbers.shown),
    help_requests: numbers.help,
    help_answered: numbers.answered,
  };
}

export function expectedStep(tally: Tally, step: string): Expected {
  const numbers = tally.steps.get(step);
  return {
    step_completed: none(numbers?.done ?? 0),
    step_unaided: numbers?.unaided ?? 0,
    step_hinted: numbers?.hinted ?? 0,
    step_late: numbers?.late ?? 0,
    step_given_up: numbers?.givenUp ?? 0,
    step_prompts: numbers?.shown ?? 0,
    step_help: numbers?.help ?? 0,
  };
}

/**
 * Whether a quantile of durations is the true one, as far as its bins tell. A case that was completed before
 * the period and opened again within it can hide one duration of the same bin: so many ranks are allowed.
 */
export function isDuration(
  told: number | null,
  tally: Pick<Tally, "durations" | "undone">,
  part: number,
): boolean {
  const undone = new Map<number, number>();
  for (const one of tally.undone) undone.set(one, (undone.get(one) ?? 0) + 1);
  const durations: number[] = [];
  for (const one of tally.durations) {
    const taken = undone.get(one) ?? 0;
    if (taken > 0) undone.set(one, taken - 1);
    else durations.push(one);
  }
  durations.sort((a, b) => a - b);
  const strangers = [...undone.values()].reduce((sum, each) => sum + each, 0);
  if (told === null) return durations.length <= strangers;
  const rank = part * (durations.length - 1);
  const low = durations[Math.max(0, Math.floor(rank) - strangers)];
  const high = durations[Math.min(durations.length - 1, Math.floor(rank) + strangers)];
  if (low === undefined || high === undefined) return false;
  const rounding = 1e-9;
  return (
    told >= Math.max(1, low) * (1 - ACCURACY - rounding) &&
    told <= Math.max(1, high) * (1 + ACCURACY + rounding)
  );
}

/** Whether a prompt that nobody asked for may interrupt the person now. */
import type { PromptingPolicy } from "../playbook/prompting";
import type { About } from "./about";
import type { PromptMemory, StepMemory } from "./memory";
import { isLed, isWanted, showingsOf, standsSince, stepMemory } from "./memory";

/** Why it may not. In the order in which they are asked: what the person said comes first. */
const refusals = [
  "declined",
  "snoozed",
  "closed-today",
  "quiet-hours",
  "resting",
  "shown-enough",
  "enough-today",
  "too-soon",
] as const;
export type Refusal = (typeof refusals)[number];

export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  readonly day: string;
  /** Minutes since midnight where the person is, 0 to 1439. */
  readonly minute: number;
  /** When the person came to the record that would show it; what was shown there since then still stands. */
  readonly cameAt?: number;
}

export interface Candidate {
  /** `process/step`. */
  readonly watch: string;
  readonly about: About;
  /** The playbook says that reminders of this process are not counted. */
  readonly exempt: boolean;
}

/** @returns why not, or `null` when it may. */
export function refusalOf(
  policy: PromptingPolicy,
  memory: PromptMemory,
  { watch, about, exempt }: Candidate,
  now: Moment,
): Refusal | null {
  const step = stepMemory(memory, watch);
  if (step.declined && !exempt) return "declined";
  if (snoozedUntil(policy, step) > now.at) return "snoozed";
  if (step.closedOn === now.day) return "closed-today";
  if (isQuiet(policy, now.minute)) return "quiet-hours";
  // What stands must not vanish the moment it is counted.
  if (exempt || isStanding(step, about, now)) return null;
  if (isResting(policy, memory, now.at)) return "resting";
  const { showings, closed } = showingsOf(step, now.at);
  if (showings >= (closed > 0 ? policy.showingsIfClosed : policy.showings)) return "shown-enough";
  if (isWanted(step, now.at)) return null;
  const today = memory.day === now.day ? memory.interruptions : 0;
  if (today >= policy.perDay) return "enough-today";
  if (isLed(memory, about.caseId, now.at)) return null;
  const since = now.at - memory.interruptedAt;
  // A clock that was set back must not silence prompts until it has caught up.
  return since >= 0 && since < policy.minutesBetween * 60_000 ? "too-soon" : null;
}

/** Until when the step's prompt waits because the person said “later” (ms since 1970); past: not. */
export function snoozedUntil(
  { snoozeMinutes }: PromptingPolicy,
  { snoozedAt }: StepMemory,
): number {
  return snoozedAt === 0 ? 0 : snoozedAt + snoozeMinutes * 60_000;
}

function isStanding(step: StepMemory, about: About, { cameAt }: Moment): boolean {
  return cameAt !== undefined && standsSince(step, about, cameAt);
}

function isResting(
  { stopAfterClosed, restHours }: PromptingPolicy,
  { closedInARow, closedAt }: PromptMemory,
  at: number,
): boolean {
  return closedInARow >= stopAfterClosed && at - closedAt < restHours * 60 * 60_000;
}

function isQuiet({ quietHours }: PromptingPolicy, minute: number): boolean {
  return quietHours.some(({ from, to }) => {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
  });
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

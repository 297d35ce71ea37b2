/**
 * What the looks at one control add up to.
 *
 * A control may be away because a dialog is closed, so one miss says nothing. It counts as gone when
 * 1. it was found before, and since then was missed on 2 days or in 3 visits; where it was last found
 *    more than 30 days before that, in 3 visits;
 * 2. and on more days than it was ever missed in a row before it came back: a control that comes and
 *    goes is measured by its own past.
 * A control that was never found counts as such after 3 visits.
 */
import type { AnchorState } from "../anchor/anchor-ref";
import type { Look } from "./look";
import { isFound } from "./look";

const MISSED_DAYS = 2;
const MISSED_VISITS = 3;
/** A find counts as recent for so many days. */
const RECENT_DAYS = 30;

export type AnchorStatus =
  | "fine"
  /** Found by its likeness: it works, and a suggestion may wait. */
  | "healed"
  /** Something is like it, but not surely; nothing is pointed at. */
  | "unsure"
  | "missing"
  /** Looked for often enough, never found. */
  | "never-found"
  /** Nobody was on the page yet, or not often enough to tell. */
  | "not-seen";

/** A look, and the calendar day `YYYY-MM-DD` where it happened. */
export interface DatedLook extends Look {
  readonly day: string;
}

export interface Condition {
  readonly status: AnchorStatus;
  /** First day of what is the matter now; `null` while nothing is. */
  readonly since: string | null;
  /** Last day on which it was found as the playbook describes it. */
  readonly lastFine: string | null;
  /** On how many days, and in how many visits at least, it was so (found or missed) since `since`. */
  readonly days: number;
  readonly visits: number;
  /** Of the last find by likeness, 0 to 1. */
  readonly confidence: number | null;
}

/** @param looks in the order of time. */
export function conditionOf(looks: readonly DatedLook[]): Condition {
  const lastFine = looks.findLast(({ state }) => state === "exact")?.day ?? null;
  const found = looks.findLast(({ state }) => isFound(state));
  const misses = looks.slice(looks.findLastIndex(({ state }) => isFound(state)) + 1);
  const broken = found ? isGone(found, misses, longestGap(looks)) : isEnough(misses);
  if (broken) {
    const status = found ? brokenStatus(misses) : "never-found";
    return { ...stretch(status, misses), lastFine, confidence: null };
  }
  if (!found) return { ...stretch("not-seen", []), lastFine, confidence: null };

  const healed = healedStretch(looks);
  if (healed.length === 0) return { ...stretch("fine", []), lastFine, confidence: null };
  const { confidence } = healed.findLast(({ state }) => state === "healed") ?? found;
  return { ...stretch("healed", healed), lastFine, confidence };
}

function stretch(status: AnchorStatus, looks: readonly DatedLook[]) {
  return { status, since: looks[0]?.day ?? null, days: daysOf(looks), visits: looks.length };
}

function isGone(found: DatedLook, misses: readonly DatedLook[], gapBefore: number): boolean {
  const [first] = misses;
  if (!first || daysOf(misses) <= gapBefore) return false;
  const isRecent = daysBetween(found.day, first.day) <= RECENT_DAYS;
  return isEnough(misses) || (isRecent && daysOf(misses) >= MISSED_DAYS);
}

function isEnough(misses: readonly DatedLook[]): boolean {
  return misses.length >= MISSED_VISITS;
}

/** As it looked the last time: nothing there, or something not surely it. */
function brokenStatus(misses: readonly DatedLook[]): "missing" | "unsure" {
  const last: AnchorState | undefined = misses.at(-1)?.state;
  return last === "unsure" ? "unsure" : "missing";
}

/** The most days on which it was missed in a row before it was found again. */
function longestGap(looks: readonly DatedLook[]): number {
  let longest = 0;
  let gap = new Set<string>();
  let wasFound = false;
  for (const { state, day } of looks) {
    if (!isFound(state)) {
      if (wasFound) gap.add(day);
      continue;
    }
    longest = Math.max(longest, gap.size);
    gap = new Set();
    wasFound = true;
  }
  return longest;
}

/**
 * The finds of the last days on which likeness was needed. A day counts as healed when any browser
 * needed it: one that reads another language may still find the control exactly.
 */
function healedStretch(looks: readonly DatedLook[]): DatedLook[] {
  const found = looks.filter(({ state }) => isFound(state));
  const healedDays = new Set(found.filter(({ state }) => state === "healed").map(({ day }) => day));
  return found.slice(found.findLastIndex(({ day }) => !healedDays.has(day)) + 1);
}

function daysOf(looks: readonly DatedLook[]): number {
  return new Set(looks.map(({ day }) => day)).size;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

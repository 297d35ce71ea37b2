/**
 * What pages showed of the conditions of steps, of all tabs. Which tab looked does not matter: a record
 * has a discount above 10 % wherever it is shown. Kept so long that news of another tab, which may be a
 * minute late, finds its place in time.
 */
import type { ConditionSeen, OpenCase } from "./case";
import { heldAt, withCondition } from "./case";
import type { Place } from "./find-run";
import { SAME_RUN_MS } from "./find-run";

/** A page was looked at for whether the conditions of a step hold. */
export interface Look extends ConditionSeen {
  readonly watch: string;
  /** `null` on a form for a record that does not exist yet: then it is about that of its tab. */
  readonly record: string | null;
  readonly tab: number;
}

/** More records nobody has looked at and not begun to work on. */
const MOST = 200;

/** What is kept after another look: in each tab, what has been out of date for a minute is forgotten. */
export function withLook(before: readonly Look[], look: Look): readonly Look[] {
  const isSame = (other: Look) =>
    other.watch === look.watch && other.tab === look.tab && other.record === look.record;
  const same = [...before.filter(isSame), look].sort(byTime);
  const latest = same.at(-1)?.at ?? look.at;
  const kept = same.filter((_, index) => latest - (same[index + 1]?.at ?? latest) <= SAME_RUN_MS);
  return [...before.filter((other) => !isSame(other)), ...kept].slice(-MOST);
}

/** Whether the tab itself had seen the conditions of a step to hold there. */
export function hadSeen(looks: readonly Look[], watch: string, place: Place): boolean {
  const own = looksAt(looks, watch, place).filter(
    ({ tab, at }) => tab === place.tab && at <= place.at,
  );
  return own.at(-1)?.holds ?? false;
}

/** Whether they hold by the last look of whichever tab. */
export function lastSeen(
  looks: readonly Look[],
  watch: string,
  place: Pick<Place, "record" | "tab">,
): boolean {
  return looksAt(looks, watch, place).at(-1)?.holds ?? false;
}

/** The changes that looks at the place of a case tell and that the case does not know yet, in order of time. */
export function newsFor(
  found: OpenCase,
  step: string,
  looks: readonly Look[],
  watch: string,
  place: Pick<Place, "record" | "tab">,
): readonly ConditionSeen[] {
  let known: Pick<OpenCase, "conditions"> = found;
  return looksAt(looks, watch, place).flatMap(({ holds, at }) => {
    if (heldAt(known, step, at) === holds) return [];
    known = withCondition(known, step, { holds, at });
    return [{ holds, at }];
  });
}

function looksAt(
  looks: readonly Look[],
  watch: string,
  { record, tab }: Pick<Place, "record" | "tab">,
): readonly Look[] {
  return looks
    .filter(
      (look) =>
        look.watch === watch && look.record === record && (record !== null || look.tab === tab),
    )
    .sort(byTime);
}

function byTime(a: ConditionSeen, b: ConditionSeen): number {
  return a.at - b.at;
}

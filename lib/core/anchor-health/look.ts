/**
 * How a control was found when its page was looked at, and which looks are worth a fact. `exact`: as the
 * playbook describes it. `healed`: by its likeness. `unsure`: something is like it, but not surely.
 * `missing`: nothing is.
 */
import { anchorStates } from "../anchor/anchor-ref";
import type { AnchorState } from "../anchor/anchor-ref";

export interface Look {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly state: AnchorState;
  /** 0 to 1, of what was found by its likeness; `null` where nothing was or there is no doubt. */
  readonly confidence: number | null;
}

/** A control that is not found is told of this often a day: as often as the rule in `status.ts` asks. */
const MISSES_A_DAY = 3;

export function isFound(state: AnchorState): boolean {
  return state === "exact" || state === "healed";
}

/**
 * Whether one more look says something that those of the same day and browser do not: a control found
 * counts once a day in each way, and again after a miss; one not found a few times a day. So days and
 * visits can be counted without a fact for each of a hundred visits.
 */
export function tellsMore(
  today: readonly Look[],
  state: AnchorState,
  missesADay = MISSES_A_DAY,
): boolean {
  if (!isFound(state)) return today.filter((look) => !isFound(look.state)).length < missesADay;
  const last = today.at(-1);
  return !last || !isFound(last.state) || !today.some((look) => look.state === state);
}

/** Looks as a set, in the order of time: adding one twice, or in another order, changes nothing. */
export function joinLooks<Each extends Look>(one: readonly Each[], other: readonly Each[]): Each[] {
  const all = new Map([...one, ...other].map((look) => [keyOf(look), look]));
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, look]) => look);
}

/** Sorts as text: by time, then by state. */
function keyOf({ at, state, confidence, day = "" }: Look & { readonly day?: string }): string {
  const time = String(at).padStart(16, "0");
  return [time, anchorStates.indexOf(state), confidence ?? "", day].join(" ");
}

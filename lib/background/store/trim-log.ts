/**
 * Deletes facts that are too old. What they gave to each view is kept in `bases`, so that a view can still
 * be folded anew: from there, and on with the facts that remain.
 *
 * A portion is folded and deleted in one transaction. Whatever ends the browser in between, a fact is
 * either in the log or in the bases, and never in both.
 */
import { allProjections } from "@/lib/core/projection/all";
import { keptFrom, RETENTION_DAYS } from "@/lib/core/retention";
import type { Services } from "../context";
import type { HandrailDatabase } from "./database";
import { readFrom } from "./event-log";
import { readTrimmedTo, writeSetting } from "./settings";
import { ViewRows } from "./view-rows";

/** Facts in one transaction; an observation never waits longer than for these. */
const PORTION = 500;

/** Call as often as you like: what is not too old stays. */
export async function trimLog({ store, clock }: Pick<Services, "store" | "clock">): Promise<void> {
  const now = clock.now();
  const last = await store.read((database, { playbook }) => {
    const days = playbook?.privacy.retentionDays ?? RETENTION_DAYS;
    return lastDue(database, keptFrom(now, days, clock.utcOffsetMinutes()), now);
  });
  while (last > 0 && (await store.keep((database) => trimPortion(database, last), "log")));
}

/**
 * The place of the last fact to go. Views are folded in the order of the log, so what goes is its beginning,
 * up to the first fact that stays. One that claims to be of the future tells of a clock that was wrong; it
 * goes with those around it.
 */
async function lastDue({ events }: HandrailDatabase, before: number, now: number): Promise<number> {
  const [staying = Infinity] = await events
    .filter(({ at }) => at >= before && at <= now)
    .limit(1)
    .primaryKeys();
  const [last = 0] = await events
    .where(":id")
    .below(staying)
    .reverse()
    .filter(({ at }) => at < before)
    .limit(1)
    .primaryKeys();
  return last;
}

/** @returns whether there is more. */
async function trimPortion(database: HandrailDatabase, last: number): Promise<boolean> {
  const { events, next } = await readFrom(database, 0, PORTION, last);
  const upTo = next ?? last;
  const rows = await ViewRows.load(database, allProjections, database.bases);
  rows.apply(events);
  await rows.write();
  await database.events.where(":id").belowOrEqual(upTo).delete();
  await writeSetting(database, "trimmedTo", Math.max(upTo, await readTrimmedTo(database)));
  return next !== null;
}

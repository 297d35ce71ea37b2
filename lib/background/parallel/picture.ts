/** The picture of a day of a run: made as often as something changed, kept as it was at the day's end. */
import { dayOf } from "@/lib/core/day";
import type {
  CountedDay,
  CountedDiscrepancy,
  DayPicture,
} from "@/lib/core/discrepancy/daily-picture";
import { dayPicture } from "@/lib/core/discrepancy/daily-picture";
import { runDays } from "@/lib/core/parallel-run/run-days";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { BUCKETS } from "@/lib/core/reconcile/bucket";
import type { PartResult } from "@/lib/core/reconcile/part";
import type { Services } from "../context";
import type { HandrailDatabase } from "../store/database";
import type { ResultRow } from "../store/parallel-rows";
import { momentOf, partsCompared, resultRows } from "./compare-parts";
import { discrepanciesOf, discrepancyName } from "./discrepancies";
import type { Viewer } from "./discrepancy-view";
import { stated, viewerOf } from "./discrepancy-view";
import { runRow } from "./import";

/** Makes the picture of today: when somebody looks at a run, and every quarter of an hour. */
export async function pictureToday(
  { store, clock }: Pick<Services, "store" | "clock">,
  id: string,
): Promise<void> {
  await store.keep(async (database, { playbook, identity, profile }) => {
    const run = playbook?.parallelRuns.find((each) => each.id === id);
    if (!playbook || !run) return;
    const { now, utcOffsetMinutes } = momentOf(clock);
    const actor = { actor: identity.actor, role: profile.role };
    const viewer = viewerOf(run, playbook, actor, now, utcOffsetMinutes);
    await notePicture(database, run, viewer, now);
  });
}

/** When today is a day of the run and all of it is compared. */
async function notePicture(
  database: HandrailDatabase,
  run: ParallelRun,
  viewer: Viewer,
  now: number,
): Promise<void> {
  const day = dayOf(now, viewer.utcOffsetMinutes);
  if (day < run.from || day > runDays(run).to) return;
  const row = await runRow(database, run.id);
  if (!row.ledger || partsCompared(row, run) < BUCKETS) return;
  await database.dayPictures.put(await pictureOf(database, run, viewer, day));
}

async function pictureOf(
  database: HandrailDatabase,
  run: ParallelRun,
  viewer: Viewer,
  day: string,
): Promise<DayPicture> {
  const results = await resultRows(database, run);
  const told = await database.discrepancies
    .where("[run+bucket]")
    .between([run.id, 0], [run.id, BUCKETS])
    .toArray();
  const known = new Set(told.map(({ id }) => id));
  const all = discrepanciesOf(run, results, told).flatMap((row) => stated(row, viewer) ?? []);
  const { utcOffsetMinutes } = viewer;
  const counted = all.map(({ row, state, item }): CountedDiscrepancy => ({
    department: row.department,
    kind: row.kind,
    critical: item.critical,
    mark: state.mark,
    openedOn: dayOf(state.openedAt, utcOffsetMinutes),
    closedOn: state.closedAt === null ? null : dayOf(state.closedAt, utcOffsetMinutes),
    age: item.age,
  }));
  const settled = results.flatMap(({ result }) => settledIn(result, run, known, utcOffsetMinutes));
  return dayPicture({
    run: run.id,
    day,
    records: recordsIn(results, day, utcOffsetMinutes),
    discrepancies: [...counted, ...settled],
  });
}

/** What was settled without anybody having said a word of it. */
function settledIn(
  { settled }: PartResult,
  run: ParallelRun,
  told: ReadonlySet<string>,
  utcOffsetMinutes: number,
): CountedDiscrepancy[] {
  return settled
    .filter(({ field, key }) => {
      const id = field === null ? null : (run.fields[field]?.id ?? null);
      return !told.has(discrepancyName(run.id, id, key));
    })
    .map(({ department, kind, since, settledAt }) => ({
      department,
      kind,
      critical: false,
      mark: null,
      age: 0,
      openedOn: dayOf(since, utcOffsetMinutes),
      closedOn: dayOf(settledAt, utcOffsetMinutes),
    }));
}

function recordsIn(
  results: readonly ResultRow[],
  day: string,
  utcOffsetMinutes: number,
): CountedDay["records"] {
  return results.flatMap(({ result: { counts, keptTwice, today } }) => {
    const isToday = dayOf(today, utcOffsetMinutes) === day;
    return Object.entries(counts).map(([whose, ofDepartment]) => ({
      department: whose === "" ? null : whose,
      counts: ofDepartment,
      keptTwice: isToday ? (keptTwice[whose] ?? 0) : 0,
    }));
  });
}

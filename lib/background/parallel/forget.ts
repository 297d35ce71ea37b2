/** Values of the ledger and of the CRM are kept no longer than they are of use. */
import { addDays } from "@/lib/core/business-days";
import { dayOf } from "@/lib/core/day";
import { runDays } from "@/lib/core/parallel-run/run-days";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { HandrailDatabase } from "../store/database";
import type { RunRow } from "../store/parallel-rows";

/** Days after the last day of a run. */
const KEPT_DAYS = 30;

/**
 * Forgets the values of runs that ended long ago, and of those that the playbook names no longer as long after
 * their last file or look; their day pictures and decisions stay.
 *
 * @param today `YYYY-MM-DD`
 */
export async function forgetEndedRuns(
  database: HandrailDatabase,
  runs: readonly ParallelRun[],
  today: string,
): Promise<void> {
  const isLongAgo = (day: string) => addDays(day, KEPT_DAYS) < today;
  for (const run of runs) {
    if (isLongAgo(runDays(run).to)) await forgetRun(database, run.id);
  }
  const named = new Set(runs.map(({ id }) => id));
  for (const row of await database.parallelRuns.toArray()) {
    if (!named.has(row.run) && isLongAgo(lastNewsOf(row))) await forgetRun(database, row.run);
  }
}

/** The day on which something of it came last; of a run without any news, long ago. */
function lastNewsOf({ imports, look }: RunRow): string {
  const at = Math.max(0, imports[0]?.importedAt ?? 0, look?.at ?? 0);
  return dayOf(at, 0);
}

/** Both sides of a run, what comparing them said and what was said of that: keys and values of customers. */
async function forgetRun(database: HandrailDatabase, run: string): Promise<void> {
  const { parallelRuns, parallelParts, parallelSeen, parallelResults, parallelLinks } = database;
  await Promise.all([
    parallelRuns.delete(run),
    parallelParts.filter((row) => row.run === run).delete(),
    parallelSeen.filter((row) => row.run === run).delete(),
    parallelResults.filter((row) => row.run === run).delete(),
    parallelLinks.filter((row) => row.run === run).delete(),
    database.discrepancies.filter((row) => row.run === run).delete(),
    database.discrepancyPictures.filter((row) => row.run === run).delete(),
  ]);
}

/** Both sides of every run, and what was said and shown of differences. Counts of days and decisions hold no values. */
export async function forgetEverything(database: HandrailDatabase): Promise<void> {
  const { parallelRuns, parallelParts, parallelSeen, parallelResults } = database;
  const tables = [parallelRuns, parallelParts, parallelSeen, parallelResults];
  await Promise.all([
    ...tables.map((table) => table.clear()),
    database.parallelLinks.clear(),
    database.discrepancies.clear(),
    database.discrepancyPictures.clear(),
  ]);
}

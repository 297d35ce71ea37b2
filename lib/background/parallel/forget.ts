/** Values of the ledger and of the CRM are kept no longer than they are of use. */
import { addDays } from "@/lib/core/business-days";
import { lastDayOf } from "@/lib/core/cut-over/period";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { HandrailDatabase } from "../store/database";

/** Days after the last day of a run. */
const KEPT_DAYS = 30;

/** Forgets the values of runs that ended long ago; counts of days and decisions stay. */
export async function forgetEndedRuns(
  database: HandrailDatabase,
  runs: readonly ParallelRun[],
  today: string,
): Promise<void> {
  for (const run of runs) {
    if (addDays(lastDayOf(run), KEPT_DAYS) < today) await forgetRun(database, run.id);
  }
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

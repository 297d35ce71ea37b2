import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Compared, SeenWhere } from "@/lib/core/reconcile/record";
import type { SeenOutcome } from "@/lib/messages/parallel-page";
import type { Services } from "../context";
import { momentOf } from "./compare-parts";
import { runRow } from "./import";
import { noteRows } from "./list-reading";
import { seeRecords } from "./see-records";

/** What a page showed of a run's records, checked against the playbook. */
export interface SeenValues {
  readonly run: ParallelRun;
  readonly where: Exclude<SeenWhere, "export">;
  /** ms since 1970, never in the future. */
  readonly at: number;
  /** The reading of a whole list that it belongs to. */
  readonly reading: string | null;
  readonly records: readonly {
    /** Salted hash; `null` where a row leads to no record that the playbook names. */
    readonly record: string | null;
    readonly values: ReadonlyMap<string, string>;
  }[];
}

/** Keeps what was seen, and says of each record, in its order, how it stands to the ledger. */
export async function compareSeen(
  { store, clock, notify, listReadings }: Services,
  tab: number,
  { run, where, at, reading, records }: SeenValues,
): Promise<SeenOutcome[]> {
  const shown = records.map(({ record, values }) => ({
    record,
    values: run.fields.map(({ id }) => values.get(id) ?? null),
  }));
  const seen = await store.keep(async (database, { playbook }) => {
    if (!playbook) return [];
    const row = await runRow(database, run.id);
    return seeRecords(database, row, run, playbook, shown, { at, where }, momentOf(clock));
  });
  // Only what is kept counts as read.
  if (reading !== null) {
    const names = seen.flatMap(({ name }) => (name === undefined ? [] : [name]));
    await noteRows(listReadings, tab, reading, names, clock.now());
  }
  notify.views();
  return records.map((_, place) => outcomeOf(run, seen[place]?.compared ?? null));
}

function outcomeOf(run: ParallelRun, compared: Compared | null): SeenOutcome {
  const fields = run.fields.map(({ id }, place) => [id, compared?.fields[place] ?? "unseen"]);
  return { outcome: compared?.outcome ?? null, fields: Object.fromEntries(fields) };
}

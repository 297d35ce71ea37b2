/** Reading a list of the CRM to its end: from then on, what it did not show is not there. */
import type { HandrailDatabase } from "../store/database";
import type { RunRow } from "../store/parallel-rows";

/** Begins a reading; one that was not ended is forgotten. */
export async function beginReading(
  { parallelRuns }: HandrailDatabase,
  row: RunRow,
  id: string,
  now: number,
): Promise<void> {
  await parallelRuns.put({ ...row, reading: { id, begunAt: now, records: 0 } });
}

/** Counts what a page of the list showed. Rows of another reading, or of none, belong to none. */
export async function noteReading(
  { parallelRuns }: HandrailDatabase,
  row: RunRow,
  id: string | null,
  records: number,
): Promise<RunRow> {
  if (!row.reading || row.reading.id !== id) return row;
  const after = { ...row, reading: { ...row.reading, records: row.reading.records + records } };
  await parallelRuns.put(after);
  return after;
}

/** The person says that this was all: what was not seen since the reading began is not in the CRM. */
export async function endReading(
  { parallelRuns }: HandrailDatabase,
  row: RunRow,
  id: string,
  isAll: boolean,
): Promise<void> {
  const { reading } = row;
  if (reading?.id !== id) return;
  const isNewer = reading.begunAt >= (row.look?.at ?? 0);
  const look = { at: reading.begunAt, how: "list" } as const;
  const isLook = isAll && isNewer && reading.records > 0;
  await parallelRuns.put({ ...row, reading: null, look: isLook ? look : row.look });
}

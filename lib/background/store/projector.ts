/**
 * Reads the views, folds them anew from the log when a new version of Handrail folds differently, and
 * forgets those that it has no more.
 */
import { allProjections } from "@/lib/core/projection/all";
import type { Projection } from "@/lib/core/projection/projection";
import type { HandrailDatabase, ViewRow } from "./database";
import { readFrom } from "./event-log";
import { ViewRows } from "./view-rows";

/** Replaying reads the log in portions, so that memory stays small whatever its length. */
const PORTION = 1000;

/** Call once after opening. A view begins with what deleted facts left of it. */
export async function rebuildOutdated(
  database: HandrailDatabase,
  current: readonly Projection<unknown>[] = allProjections,
): Promise<void> {
  const known = new Map(
    (await database.projections.toArray()).map(({ name, version }) => [name, version]),
  );
  const outdated = current.filter(({ name, version }) => known.get(name) !== version);
  const gone = [...known.keys()].filter((name) => !current.some((each) => each.name === name));
  if (outdated.length + gone.length === 0) return;
  const { views, bases, projections, events } = database;
  await database.transaction("rw", [views, bases, projections, events], async () => {
    for (const name of gone) {
      await rangeOf(views, name).delete();
      await rangeOf(bases, name).delete();
    }
    for (const { name, lift } of outdated) {
      const left = await rangeOf(bases, name).toArray();
      const lifted = left.flatMap((base): ViewRow[] => {
        const row = lift?.(base.row, known.get(name) ?? 0) ?? null;
        return row === null ? [] : [{ ...base, row }];
      });
      for (const table of [views, bases]) {
        await rangeOf(table, name).delete();
        await table.bulkPut(lifted);
      }
    }
    await projections.bulkDelete(gone);
    if (outdated.length === 0) return;
    const rows = await ViewRows.load(database, outdated);
    for (let seq: number | null = 0; seq !== null;) {
      const portion = await readFrom(database, seq, PORTION);
      rows.apply(portion.events);
      await rows.write();
      seq = portion.next;
    }
    await projections.bulkPut(outdated.map(({ name, version }) => ({ name, version })));
  });
}

/** The rows of a projection in the order of their keys, all or from a key on. */
export async function readView<Row>(
  { views }: HandrailDatabase,
  projection: Projection<Row>,
  from = "",
): Promise<Row[]> {
  const rows = await rangeOf(views, projection.name, from).toArray();
  return rows.map(({ row }) => row as Row);
}

function rangeOf(views: HandrailDatabase["views"], name: string, from = "") {
  return views.where("[name+key]").between([name, from], [name, "\uffff"], true, true);
}

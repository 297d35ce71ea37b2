/** Rows that came into the ledger although it had stopped become facts: people have fallen back. */
import { dayOf } from "@/lib/core/day";
import { lateRows } from "@/lib/core/cut-over/late-rows";
import type { LateRows, NewRows } from "@/lib/core/cut-over/late-rows";
import type { SignOffDeed } from "@/lib/core/cut-over/sign-off";
import type { Decided } from "@/lib/core/event/event";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { sum } from "@/lib/core/sum";
import type { Services } from "../context";
import type { ImportRecord } from "../store/parallel-rows";

/** Facts that one import may leave; a whole ledger pasted in says no more than this. */
const FACTS_AT_MOST = 500;

/**
 * Notes them once an import, however often it is asked. A fact says that there was a row, and neither
 * which nor what stands in it.
 */
export async function noteLateRows(
  { store, clock }: Pick<Services, "store" | "clock">,
  run: ParallelRun,
  record: ImportRecord,
): Promise<void> {
  const deeds = await store.read((database) =>
    database.signOffs.where("run").equals(run.id).toArray(),
  );
  const late = lateIn(deeds, run.id, [record], clock.utcOffsetMinutes());
  const count = Math.min(FACTS_AT_MOST, sum(late.map(({ rows }) => rows)));
  if (count === 0) return;
  const cause = `late-rows/${record.id}`;
  await store.commit(async (unit) => {
    const { playbook } = unit.known;
    if (!playbook || (await unit.database.events.get({ id: `${cause}:0` }))) return;
    const { id, version } = playbook;
    const about = run.process === undefined ? {} : { process: run.process };
    const data = { source: "ledger", playbook: { id, version }, ...about } as const;
    const fact: Decided = { type: "FallbackNoticed", data };
    unit.append(
      cause,
      record.importedAt,
      Array.from({ length: count }, () => fact),
    );
  });
}

/** Rows that imports brought into a ledger after it had stopped, by department and day. */
export function lateIn(
  deeds: readonly SignOffDeed[],
  run: string,
  imports: readonly ImportRecord[],
  utcOffsetMinutes: number,
): LateRows[] {
  const added = imports
    .filter(({ side }) => side === "ledger")
    .flatMap(({ importedAt, addedBy }) =>
      Object.entries(addedBy).map(([department, rows]): NewRows => ({
        day: dayOf(importedAt, utcOffsetMinutes),
        department: department === "" ? null : department,
        rows,
      })),
    );
  return lateRows(deeds, run, added);
}

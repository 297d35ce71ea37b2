import { BUCKETS } from "@/lib/core/reconcile/bucket";
import { addCounts } from "@/lib/core/reconcile/counts";
import type { Counts } from "@/lib/core/reconcile/counts";
import type { PartResult } from "@/lib/core/reconcile/part";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { AdminCalls } from "@/lib/messages/admin";
import type { RunView, SideView } from "@/lib/messages/parallel";
import type { Command } from "../context";
import { compareNext, momentOf, partsCompared, resultRows } from "../parallel/compare-parts";
import { runRow } from "../parallel/import";
import { runOf } from "../parallel/run-of";
import { rekeySeen } from "../parallel/see-records";
import type { HandrailDatabase } from "../store/database";
import type { RunRow, SideState } from "../store/parallel-rows";
import { KEYLESS } from "../store/parallel-rows";
import { importView } from "./parallel-import";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

/** Keys of both sides that are compared in one go: some 30 ms, so that a page of the CRM waits no longer. */
const KEYS_AT_ONCE = 5_000;
const PARTS_AT_ONCE = 64;

export const parallelRuns: AdminCommand<"parallelRuns"> = (_request, { store }) =>
  store.read(async (database, { playbook }) =>
    Promise.all((playbook?.parallelRuns ?? []).map((run) => runView(database, run))),
  );

export const compareRun: AdminCommand<"compareRun"> = async (
  { run: id },
  { store, clock, notify },
) => {
  const share = await store.keep(async (database, known) => {
    const run = runOf(known, id);
    const { playbook } = known;
    const row = await runRow(database, id);
    const before = partsCompared(row, run);
    if (!playbook || before === BUCKETS) return 1;
    if (before === 0) await rekeySeen(database, run);
    const after = await compareNext(database, row, run, playbook, momentOf(clock), partsOf(row));
    return partsCompared(after, run) / BUCKETS;
  });
  if (share === 1) notify.views();
  return share;
};

/** How many parts hold so many keys. */
function partsOf({ ledger, exported }: RunRow): number {
  const keys = (ledger?.keys ?? 0) + (exported?.keys ?? 0);
  const parts = Math.floor((BUCKETS * KEYS_AT_ONCE) / Math.max(1, keys));
  return Math.max(1, Math.min(PARTS_AT_ONCE, parts));
}

async function runView(database: HandrailDatabase, run: ParallelRun): Promise<RunView> {
  const row = await runRow(database, run.id);
  const results = (await resultRows(database, run)).map(({ result }) => result);
  return {
    run,
    ledger: sideView(row.ledger, run),
    exported: sideView(row.exported, run),
    look: row.look,
    seen: await database.parallelSeen
      .where("[run+bucket]")
      .between([run.id, KEYLESS], [run.id, BUCKETS])
      .count(),
    imports: row.imports.map(importView),
    mappings: row.mappings,
    compared: partsCompared(row, run) / BUCKETS,
    counts: countsOf(results),
    kinds: kindsOf(results),
  };
}

function sideView(state: SideState | null, run: ParallelRun): SideView | null {
  if (!state) return null;
  return { at: state.at, keys: state.keys, isOutdated: state.key.join() !== run.key.join() };
}

function countsOf(results: readonly PartResult[]): Record<string, Counts> {
  const departments = new Set(results.flatMap(({ counts }) => Object.keys(counts)));
  return Object.fromEntries(
    [...departments].map((department) => [
      department,
      addCounts(results.flatMap(({ counts }) => counts[department] ?? [])),
    ]),
  );
}

function kindsOf(results: readonly PartResult[]): RunView["kinds"] {
  const kinds = new Map<string, RunView["kinds"][number]>();
  for (const { kind, field } of results.flatMap((result) => result.differences)) {
    const name = `${kind} ${field ?? ""}`;
    kinds.set(name, { kind, field, count: (kinds.get(name)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

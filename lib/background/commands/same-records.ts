/** Rows of the ledger and records of the CRM without a common key: which are the same, a person says. */
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { bucketOf, BUCKETS } from "@/lib/core/reconcile/bucket";
import { crmRecords } from "@/lib/core/reconcile/compare-pair";
import type { Named } from "@/lib/core/reconcile/likeness";
import { pairsOf } from "@/lib/core/reconcile/part";
import type { Values } from "@/lib/core/reconcile/record";
import type { AdminCalls } from "@/lib/messages/admin";
import type { Unmatched } from "@/lib/messages/parallel";
import type { Command } from "../context";
import {
  compareBuckets,
  momentOf,
  partsCompared,
  settingOf,
  sidesIn,
} from "../parallel/compare-parts";
import { runRow } from "../parallel/import";
import { linksOf } from "../parallel/links";
import { runOf } from "./parallel-import";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

/** More are not looked through at once; those that are settled make room for the next. */
const MOST = 5000;
const PARTS_AT_ONCE = 64;

/** What has no partner by key, by its name, for the console to find likenesses in. */
export const unmatched: AdminCommand<"unmatched"> = ({ run: id }, { store }) =>
  store.read(async (database, known): Promise<Unmatched> => {
    const run = runOf(known, id);
    const row = await runRow(database, id);
    const ledger: Named[] = [];
    const crm: Named[] = [];
    const counts = { ledger: 0, crm: 0 };
    for (let from = 0; from < BUCKETS; from += PARTS_AT_ONCE) {
      const buckets = Array.from({ length: PARTS_AT_ONCE }, (_, place) => from + place);
      for (const pair of (await sidesIn(database, row, run, buckets)).flatMap(pairsOf)) {
        const [said] = pair.ledger;
        const [record] = crmRecords(pair.crm, row.look);
        if (said && !record) {
          counts.ledger += 1;
          if (ledger.length < MOST) ledger.push(named(run, pair.key, said.values));
        } else if (record && !said) {
          counts.crm += 1;
          if (crm.length < MOST) crm.push(named(run, pair.key, record.values));
        }
      }
    }
    const links = await linksOf(database, id);
    return {
      ledger,
      crm,
      counts,
      refused: links
        .filter(({ isSame }) => !isSame)
        .map(({ ledgerKey, crmKey }) => ({ ledger: ledgerKey, crm: crmKey })),
      linked: links
        .filter(({ isSame }) => isSame)
        .map(({ ledgerKey, crmKey, at }) => ({ ledger: ledgerKey, crm: crmKey, at })),
    };
  });

export const sayWhetherSame: AdminCommand<"sayWhetherSame"> = async (
  { run: id, ledger, crm, isSame },
  { store, clock, notify },
) => {
  await store.keep(async (database, known) => {
    const run = runOf(known, id);
    const { playbook, identity } = known;
    if (!playbook) return;
    const row = await runRow(database, id);
    const { parallelLinks } = database;
    await (isSame === null
      ? parallelLinks.delete([id, crm, ledger])
      : parallelLinks.put({
          run: id,
          crmKey: crm,
          ledgerKey: ledger,
          isSame,
          actor: identity.actor,
          at: clock.now(),
        }));
    const done = partsCompared(row, run);
    const touched = [...new Set([bucketOf(ledger), bucketOf(crm)])];
    const upToDate = touched.filter((bucket) => bucket < done);
    const setting = settingOf(row, run, playbook, momentOf(clock));
    await compareBuckets(database, row, run, setting, upToDate);
  });
  notify.views();
  return null;
};

function named(run: ParallelRun, key: string, values: Values): Named {
  const at = (id: string) => values[run.fields.findIndex((field) => field.id === id)] ?? "";
  const text = run.fields.find(
    (field) => field.compare.kind === "text" && !run.key.includes(field.id),
  );
  const name = run.sameBy?.name ?? text?.id ?? run.key[0] ?? "";
  return { id: key, name: at(name), others: (run.sameBy?.others ?? []).map(at) };
}

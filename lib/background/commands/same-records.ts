/** Rows of the ledger and records of the CRM without a common key: which are the same, a person says. */
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { bucketOf, BUCKETS } from "@/lib/core/reconcile/bucket";
import { compareSides, crmRecords } from "@/lib/core/reconcile/compare-pair";
import { saidTogether } from "@/lib/core/reconcile/joins";
import { keyIn } from "@/lib/core/reconcile/key";
import { pairsOf } from "@/lib/core/reconcile/part";
import type { Pair, Values } from "@/lib/core/reconcile/record";
import { lastSighting } from "@/lib/core/reconcile/see";
import type { AdminCalls } from "@/lib/messages/admin";
import type {
  SaidPair,
  SideBySide,
  Unmatched,
  UnmatchedRecord,
} from "@/lib/messages/parallel-same";
import type { Command } from "../context";
import { CommandError } from "../context";
import { compareBuckets, momentOf, planOf, settingOf } from "../parallel/compare-parts";
import { runRow } from "../parallel/import";
import { runOf } from "../parallel/run-of";
import { linksOf, saidSameOf } from "../parallel/links";
import { titleOf } from "../parallel/sides";
import { joinsOf, ownPairs, sidesIn } from "../parallel/sides-in";
import type { HandrailDatabase } from "../store/database";
import type { RunRow } from "../store/parallel-rows";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

/** More are not looked through at once; those that are settled make room for the next. */
const MOST = 5000;
const PARTS_AT_ONCE = 64;

/** What has no partner by key, by its name, for the console to find likenesses in. */
export const unmatched: AdminCommand<"unmatched"> = ({ run: id }, { store }) =>
  store.read(async (database, known): Promise<Unmatched> => {
    const run = runOf(known, id);
    const row = await runRow(database, id);
    const ledger: UnmatchedRecord[] = [];
    const crm: UnmatchedRecord[] = [];
    const counts = { ledger: 0, crm: 0 };
    for (let from = 0; from < BUCKETS; from += PARTS_AT_ONCE) {
      const buckets = Array.from({ length: PARTS_AT_ONCE }, (_, place) => from + place);
      // oxlint-disable-next-line no-await-in-loop -- a part of them at a time, not all in memory
      for (const pair of (await sidesIn(database, row, run, buckets)).flatMap(pairsOf)) {
        const [said, ...moreRows] = pair.ledger;
        const [record, ...moreRecords] = crmRecords(pair.crm, row.look);
        // Of what stands there twice, nobody can say which is meant: it is a difference of its own.
        if (moreRows.length + moreRecords.length > 0) continue;
        if (said && !record) {
          counts.ledger += 1;
          if (ledger.length < MOST) ledger.push(unmatchedRecord(run, pair.key, said.values));
        } else if (record && !said) {
          counts.crm += 1;
          if (crm.length < MOST) crm.push(unmatchedRecord(run, pair.key, record.values));
        }
      }
    }
    const refused = (await linksOf(database, id))
      .filter(({ isSame }) => !isSame)
      .map(({ ledgerKey, crmKey }) => ({ ledger: ledgerKey, crm: crmKey }));
    return { ledger, crm, counts, refused };
  });

/** What was said, newest first, with what came of it. */
export const saidPairs: AdminCommand<"saidPairs"> = ({ run: id }, { store }) =>
  store.read(async (database, known): Promise<SaidPair[]> => {
    const run = runOf(known, id);
    const row = await runRow(database, id);
    const links = await linksOf(database, id);
    const keys = links.flatMap(({ ledgerKey, crmKey }) => [ledgerKey, crmKey]);
    const pairOf = await ownPairs(database, row, run, keys);
    const { states } = await joinsOf(database, row, run, keys);
    const stateOf = new Map(
      [...states].map(([{ ledgerKey, crmKey }, state]) => [nameOf(ledgerKey, crmKey), state]),
    );
    return links
      .toSorted((one, other) => other.at - one.at)
      .map(({ ledgerKey, crmKey, isSame, at }) => {
        const said = pairOf(ledgerKey).ledger[0]?.values;
        const record = crmRecords(pairOf(crmKey).crm, row.look)[0]?.values;
        return {
          ledger: { key: ledgerKey, name: said ? calledIn(run, said) : null },
          crm: { key: crmKey, name: record ? calledIn(run, record) : null },
          isSame,
          state: stateOf.get(nameOf(ledgerKey, crmKey)) ?? null,
          at,
        };
      });
  });

export const sideBySide: AdminCommand<"sideBySide"> = ({ run: id, ledger, crm }, { store }) =>
  store.read(async (database, known): Promise<SideBySide> => {
    const run = runOf(known, id);
    const row = await runRow(database, id);
    const pairOf = await ownPairs(database, row, run, [ledger, crm]);
    const [said] = pairOf(ledger).ledger;
    const [record] = crmRecords(pairOf(crm).crm, row.look);
    if (!said || !record) throw new CommandError("not-found");
    const plan = planOf(run);
    const { fields } = compareSides(plan, ledger, said.values, record.values);
    // Key fields are not compared where the key is the same; here it is another one.
    const keyOutcome = (place: number) => {
      const [ours, theirs] = [said, record].map(({ values }) => keyIn({ key: [place] }, values));
      return ours === theirs ? ("agrees" as const) : ("differs" as const);
    };
    return {
      fields: run.fields.map((field, place) => ({
        id: field.id,
        ledger: said.values[place] ?? null,
        crm: record.values[place] ?? null,
        outcome: plan.key.includes(place) ? keyOutcome(place) : (fields[place] ?? "unseen"),
      })),
      row: said.row,
      seen: lastSighting(record),
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
    if (isSame === true) await mustBeFree(database, row, run, ledger, crm);
    const before = await saidSameOf(database, id);
    const { parallelLinks } = database;
    const at = clock.now();
    const link = { run: id, crmKey: crm, ledgerKey: ledger, actor: identity.actor, at };
    await (isSame === null
      ? parallelLinks.delete([id, crm, ledger])
      : parallelLinks.put({ ...link, isSame }));
    // What rested because of it may hold again, and the other way round.
    const together = saidTogether(before, (key) => key === ledger || key === crm);
    const touched = together.flatMap(({ ledgerKey, crmKey }) => [ledgerKey, crmKey]);
    const keys = new Set([ledger, crm, ...touched]);
    const buckets = [...new Set([...keys].map(bucketOf))];
    const setting = settingOf(row, run, playbook, momentOf(clock));
    await compareBuckets(database, row, run, setting, buckets, { keys, at });
  });
  notify.views();
  return null;
};

/**
 * That both are there, once, and neither has a partner.
 *
 * @throws {CommandError} `not-found`, `already-joined`
 */
async function mustBeFree(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  ledger: string,
  crm: string,
): Promise<void> {
  const pairOf = await ownPairs(database, row, run, [ledger, crm]);
  const recordsOf = (pair: Pair) => crmRecords(pair.crm, row.look).length;
  const [ours, theirs] = [pairOf(ledger), pairOf(crm)];
  if (ours.ledger.length === 0 || recordsOf(theirs) === 0) throw new CommandError("not-found");
  const { states } = await joinsOf(database, row, run, [ledger, crm]);
  const isTaken = [...states].some(
    ([{ ledgerKey, crmKey }, state]) =>
      state === "joined" && (ledgerKey === ledger) !== (crmKey === crm),
  );
  const isFree = recordsOf(ours) === 0 && theirs.ledger.length === 0 && !isTaken;
  const isOne = ours.ledger.length === 1 && recordsOf(theirs) === 1;
  if (!isFree || !isOne) throw new CommandError("already-joined");
}

const nameOf = (ledgerKey: string, crmKey: string) => JSON.stringify([ledgerKey, crmKey]);

function unmatchedRecord(run: ParallelRun, key: string, values: Values): UnmatchedRecord {
  const at = valueIn(run, values);
  return {
    id: key,
    title: titleOf(run, values),
    name: at(nameField(run)),
    others: (run.sameBy?.others ?? []).map(at),
  };
}

/** By its name, and where it has none, by its key. */
function calledIn(run: ParallelRun, values: Values): string {
  return valueIn(run, values)(nameField(run)) || titleOf(run, values);
}

const valueIn = (run: ParallelRun, values: Values) => (id: string) =>
  values[run.fields.findIndex((field) => field.id === id)] ?? "";

/** Said by the playbook, else the first text that is no key. */
function nameField(run: ParallelRun): string {
  const text = run.fields.find(
    (field) => field.compare.kind === "text" && !run.key.includes(field.id),
  );
  return run.sameBy?.name ?? text?.id ?? run.key[0] ?? "";
}

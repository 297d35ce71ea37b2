import type { Language } from "@/lib/core/language";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { bucketOf } from "@/lib/core/reconcile/bucket";
import { comparePair } from "@/lib/core/reconcile/compare-pair";
import { keyUsersOf } from "@/lib/core/discrepancy/ageing";
import { departmentOf } from "@/lib/core/reconcile/department-of";
import type { Former } from "@/lib/core/reconcile/entry";
import type { Compared, Values } from "@/lib/core/reconcile/record";
import { sightingOf } from "@/lib/core/reconcile/see";
import type { PanelCalls } from "@/lib/messages/panel";
import type { RecordFieldView, RecordInRun } from "@/lib/messages/parallel-panel";
import type { Command, FrameSender, Services } from "../context";
import { momentOf, planOf, resultOf, settingOf } from "../parallel/compare-parts";
import { discrepanciesOf } from "../parallel/discrepancies";
import type { Viewer } from "../parallel/discrepancy-view";
import { discrepancyView, stated, viewerOf } from "../parallel/discrepancy-view";
import { runRow, sideInUse } from "../parallel/import";
import type { KeySides } from "../parallel/sides";
import { sidesOfKey } from "../parallel/sides";
import { joinsOf } from "../parallel/sides-in";
import { languageFor } from "../plan";
import { tabRow } from "../situation";
import type { HandrailDatabase } from "../store/database";
import type { DiscrepancyRow } from "../store/parallel-rows";
import { KEYLESS } from "../store/parallel-rows";
import type { Known } from "../store/unit";

/** What ledger and CRM say of the record that the tab shows. */
export const recordInRuns: Command<PanelCalls, "recordInRuns", FrameSender> = (
  _request,
  services,
  { tab },
) =>
  services.store.read(async (database, known) => {
    const shown = Object.values((await tabRow(database, tab)).frames).flat();
    const records = [...new Set(shown.flatMap(({ record }) => record ?? []))];
    const runs = known.playbook?.parallelRuns ?? [];
    const found = await Promise.all(
      runs.flatMap((run) =>
        records.map((record) => recordInRun(database, known, services, run, record)),
      ),
    );
    return found.filter((each) => each !== null);
  });

/** `null`: this record was not seen as one of the run. */
async function recordInRun(
  database: HandrailDatabase,
  known: Known,
  services: Services,
  run: ParallelRun,
  record: string,
): Promise<RecordInRun | null> {
  const { playbook, identity, profile } = known;
  const seen = await database.parallelSeen.get([run.id, record]);
  if (!seen || !playbook) return null;
  const now = services.clock.now();
  const row = await runRow(database, run.id);
  const { ledgerKeys } = await joinsOf(database, row, run, [seen.key]);
  const key = ledgerKeys.get(seen.key) ?? seen.key;
  const sides = await sidesOfKey(database, row, run, key);
  const setting = settingOf(row, run, playbook, momentOf(services.clock));
  const ledger = sideInUse(row, run, "ledger");
  const isCompared =
    ledger !== null && seen.bucket !== KEYLESS && seen.keyFields.join() === run.key.join();
  const compared = isCompared
    ? comparePair(setting.plan, sides.pair, setting.ledgerAt, setting.look)
    : null;
  const actor = { actor: identity.actor, role: profile.role };
  const viewer = viewerOf(run, playbook, actor, now, services.clock.utcOffsetMinutes());
  const rows = seen.bucket === KEYLESS ? [] : await discrepancyRows(database, run, key);
  const department = departmentOf(run, playbook.departments)(sides.pair);
  const language = languageFor(known, services);
  return {
    run: run.id,
    runName: run.name[language],
    ledgerAt: ledger?.at ?? null,
    name: sides.name,
    outcome: compared?.outcome ?? null,
    rows: sides.pair.ledger.map((each) => each.row),
    fields: run.fields.map((_, place) =>
      fieldView(run, place, sides, compared, rows, viewer, language),
    ),
    discrepancy: viewIn(rows, null, viewer),
    owners: keyUsersOf(playbook.departments, department),
  };
}

function fieldView(
  run: ParallelRun,
  place: number,
  { pair, entry, record }: KeySides,
  compared: Compared | null,
  rows: readonly DiscrepancyRow[],
  viewer: Viewer,
  language: Language,
): RecordFieldView {
  const field = run.fields[place];
  return {
    id: field?.id ?? "",
    name: field?.name[language] ?? "",
    isKey: planOf(run).key.includes(place),
    critical: field?.critical ?? false,
    ledger: pair.ledger[0]?.values[place] ?? null,
    crm: record?.values[place] ?? null,
    seen: record ? sightingOf(record, place) : null,
    outcome: compared?.fields[place] ?? "unseen",
    was: formerIn(pair.ledger[0]?.values, entry?.was ?? [], place),
    discrepancy: viewIn(rows, field?.id ?? null, viewer),
  };
}

/** A row is kept whole when anything in it changes: of one field, only where that one did. */
function formerIn(
  current: Values | undefined,
  was: readonly Former[],
  place: number,
): RecordFieldView["was"] {
  let newer = current?.[place] ?? null;
  return was.flatMap(({ values, until }) => {
    const value = values[place] ?? null;
    const isSame = value === newer;
    newer = value;
    return value === null || isSame ? [] : [{ value, until }];
  });
}

function viewIn(rows: readonly DiscrepancyRow[], field: string | null, viewer: Viewer) {
  const row = rows.find((each) => each.field === field);
  const one = row && stated(row, viewer);
  return one ? discrepancyView(one, viewer) : null;
}

async function discrepancyRows(
  database: HandrailDatabase,
  run: ParallelRun,
  key: string,
): Promise<DiscrepancyRow[]> {
  const bucket = bucketOf(key);
  const result = await resultOf(database, run, bucket);
  const told = await database.discrepancies
    .where("[run+bucket]")
    .equals([run.id, bucket])
    .toArray();
  return discrepanciesOf(run, result ? [result] : [], told).filter((row) => row.key === key);
}

import { queueFacets, queuePage } from "@/lib/core/discrepancy/queue";
import type { QueueCounts, QueueItem } from "@/lib/core/discrepancy/queue";
import { keyUsersOf } from "@/lib/core/discrepancy/ageing";
import { sightingOf } from "@/lib/core/reconcile/see";
import type { AdminCalls } from "@/lib/messages/admin";
import type { DifferenceIds, DifferencePage, DifferenceView } from "@/lib/messages/parallel";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import { resultRows } from "../parallel/compare-parts";
import { discrepanciesOf } from "../parallel/discrepancies";
import type { StatedDiscrepancy, Viewer } from "../parallel/discrepancy-view";
import { discrepancyView, stated, viewerOf } from "../parallel/discrepancy-view";
import { runRow } from "../parallel/import";
import { runOf } from "../parallel/run-of";
import { sidesOfKey } from "../parallel/sides";
import { languageFor } from "../plan";
import type { HandrailDatabase } from "../store/database";
import type { RunRow } from "../store/parallel-rows";
import type { Known } from "../store/unit";
import type { Language } from "@/lib/core/language";

/** The queue of a run: in the order in which somebody should see to them. */
export const differences: Command<AdminCalls, "differences", null> = (
  { run: id, filter, from, size },
  services,
) =>
  services.store.read(async (database, known): Promise<DifferencePage> => {
    const { viewer, byId } = await statedOf(database, known, services, id);
    const items = [...byId.values()].map(({ item }) => item);
    const page = queuePage(items, filter, { size: from + size });
    const row = await runRow(database, id);
    const language = languageFor(known, services);
    const views = page.items.slice(from).flatMap((item) => {
      const one = byId.get(item.id);
      return one ? [differenceView(database, row, one, viewer, language)] : [];
    });
    return {
      items: await Promise.all(views),
      total: page.total,
      counts: listed(page.counts),
    };
  });

/** More are not spoken of at once: whoever says the same of more has not looked at them. */
const MOST_AT_ONCE = 2000;

/** Of all that fit a choice, by the order of the queue. */
export const differenceIds: Command<AdminCalls, "differenceIds", null> = (
  { run, filter },
  services,
) =>
  services.store.read(async (database, known): Promise<DifferenceIds> => {
    const { byId } = await statedOf(database, known, services, run);
    const items = [...byId.values()].map(({ item }) => item);
    const { items: first, total } = queuePage(items, filter, { size: MOST_AT_ONCE });
    return { ids: first.map(({ id }) => id), total };
  });

/** Everything that differs or was settled in a run, by id, as the person sees it. */
async function statedOf(
  database: HandrailDatabase,
  known: Known,
  { clock }: Services,
  id: string,
): Promise<{
  readonly viewer: Viewer;
  readonly byId: ReadonlyMap<string, StatedDiscrepancy>;
}> {
  const run = runOf(known, id);
  const { playbook, identity, profile } = known;
  if (!playbook) throw new CommandError("not-found");
  const actor = { actor: identity.actor, role: profile.role };
  const viewer = viewerOf(run, playbook, actor, clock.now(), clock.utcOffsetMinutes());
  const told = await database.discrepancies
    .where("[run+bucket]")
    .between([id, 0], [id, Infinity])
    .toArray();
  const all = discrepanciesOf(run, await resultRows(database, run), told);
  const byId = new Map(
    all.flatMap((row) => {
      const one = stated(row, viewer);
      return one ? [[row.id, one] as const] : [];
    }),
  );
  return { viewer, byId };
}

async function differenceView(
  database: HandrailDatabase,
  row: RunRow,
  one: StatedDiscrepancy,
  viewer: Viewer,
  language: Language,
): Promise<DifferenceView> {
  const { run } = viewer;
  const { key, field } = one.row;
  const { pair, record, name } = await sidesOfKey(database, row, run, key);
  const place = run.fields.findIndex(({ id }) => id === field);
  const isField = place >= 0;
  return {
    ...one.item,
    name,
    fieldName: run.fields[place]?.name[language] ?? null,
    rows: pair.ledger.map((each) => each.row),
    ledger: isField ? (pair.ledger[0]?.values[place] ?? null) : null,
    crm: isField ? (record?.values[place] ?? null) : null,
    seen: record && isField ? sightingOf(record, place) : null,
    discrepancy: discrepancyView(one, viewer),
    owners: keyUsersOf(viewer.departments, one.row.department),
  };
}

/** Maps do not cross the wire. */
function listed(counts: QueueCounts): DifferencePage["counts"] {
  const entries = queueFacets.map((facet) => [
    facet,
    [...counts[facet]].map(([value, count]: [QueueItem[typeof facet], number]) => ({
      value,
      count,
    })),
  ]);
  return Object.fromEntries(entries) as DifferencePage["counts"];
}

import { queueFacets, queuePage } from "@/lib/core/discrepancy/queue";
import type { QueueCounts, QueueItem } from "@/lib/core/discrepancy/queue";
import { sightingOf } from "@/lib/core/reconcile/see";
import type { AdminCalls } from "@/lib/messages/admin";
import type { DifferencePage, DifferenceView } from "@/lib/messages/parallel";
import type { Command } from "../context";
import { resultRows } from "../parallel/compare-parts";
import { discrepanciesOf } from "../parallel/discrepancies";
import type { StatedDiscrepancy, Viewer } from "../parallel/discrepancy-view";
import { discrepancyView, stated, viewerOf } from "../parallel/discrepancy-view";
import { runRow } from "../parallel/import";
import { sidesOfKey } from "../parallel/sides";
import { languageFor } from "../plan";
import type { HandrailDatabase } from "../store/database";
import type { RunRow } from "../store/parallel-rows";
import type { Language } from "@/lib/core/language";
import { runOf } from "./parallel-import";

/** The queue of a run: in the order in which somebody should see to them. */
export const differences: Command<AdminCalls, "differences", null> = (
  { run: id, filter, from, size },
  services,
) =>
  services.store.read(async (database, known): Promise<DifferencePage> => {
    const run = runOf(known, id);
    const { clock } = services;
    const calendar = known.playbook?.calendar;
    if (!calendar) return { items: [], total: 0, counts: noCounts };
    const actor = { actor: known.identity.actor, role: known.profile.role };
    const viewer = viewerOf(run, { calendar }, actor, clock.now(), clock.utcOffsetMinutes());
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

const noCounts = Object.fromEntries(
  queueFacets.map((facet) => [facet, []]),
) as unknown as DifferencePage["counts"];

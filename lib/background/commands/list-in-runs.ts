import type { ListEnd, ListRead } from "@/lib/messages/parallel-panel";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { runRow } from "../parallel/import";
import { ledgerPlansFor } from "../parallel/ledger-brief";
import { closeReading, openReading, readingOf } from "../parallel/list-reading";
import { runOf } from "../parallel/run-of";
import { takeWanted } from "../parallel/wanted-in-run";
import { languageFor } from "../plan";
import { tabRow } from "../situation";

type PanelCommand<Name extends keyof PanelCalls> = Command<PanelCalls, Name, FrameSender>;

export const listInRuns: PanelCommand<"listInRuns"> = (_request, services, { tab }) =>
  services.store.read(async (database, known) => {
    const shown = Object.values((await tabRow(database, tab)).frames).flat();
    const language = languageFor(known, services);
    const plans = ledgerPlansFor(known, services, shown).filter(({ list }) => list !== null);
    const { listReadings, clock } = services;
    return Promise.all(
      plans.map(async ({ run: id }) => {
        const run = runOf(known, id);
        const { look } = await runRow(database, id);
        const reading = await readingOf(listReadings, tab, id, clock.now());
        return {
          run: id,
          runName: run.name[language],
          keyNames: run.fields
            .filter((field) => run.key.includes(field.id))
            .map(({ name }) => name[language]),
          reading: reading && {
            id: reading.id,
            rows: reading.rows.length,
            unknown: reading.unknown,
          },
          lookedAt: look?.at ?? null,
        };
      }),
    );
  });

export const readList: PanelCommand<"readList"> = async (
  { run, turn },
  { store, clock, newId, notify, listReadings },
  { tab },
): Promise<ListRead> => {
  const { id } = await store.read(async (_database, known) => runOf(known, run));
  const reading = await openReading(listReadings, tab, id, clock.now(), newId);
  const rows = await notify.ledger(tab, { ledger: "read-list", run, reading });
  if (typeof rows !== "number") return { state: "no-list" };
  const turned = turn ? await notify.ledger(tab, { ledger: "next-list-page", run }) : null;
  notify.views();
  return { state: "read", rows, more: typeof turned === "boolean" ? turned : null };
};

export const endList: PanelCommand<"endList"> = async (
  { run: id, reading: named, isAll },
  { store, clock, notify, listReadings },
  { tab },
): Promise<ListEnd> => {
  const reading = await closeReading(listReadings, tab, named, clock.now());
  notify.views();
  if (!reading || reading.run !== id) return "over";
  if (!isAll || reading.unknown > 0 || reading.rows.length === 0) return "no-look";
  await store.keep(async (database, known) => {
    const row = await runRow(database, runOf(known, id).id);
    // What was imported since may be a newer look.
    if (reading.begunAt < (row.look?.at ?? 0)) return;
    await database.parallelRuns.put({ ...row, look: { at: reading.begunAt, how: "list" } });
  });
  notify.views();
  return "looked";
};

export const wantedInRun: PanelCommand<"wantedInRun"> = (_request, _services, { tab }) =>
  takeWanted(tab);

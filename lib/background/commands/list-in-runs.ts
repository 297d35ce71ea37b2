import { languageFor } from "../plan";
import type { ListRead } from "@/lib/messages/parallel-panel";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { ledgerPlansFor } from "../ledger-brief";
import { runRow } from "../parallel/import";
import { beginReading, endReading } from "../parallel/list-reading";
import { tabRow } from "../situation";
import { takeWanted } from "../wanted-in-run";
import { runOf } from "./parallel-import";

type PanelCommand<Name extends keyof PanelCalls> = Command<PanelCalls, Name, FrameSender>;

export const listInRuns: PanelCommand<"listInRuns"> = (_request, services, { tab }) =>
  services.store.read(async (database, known) => {
    const shown = Object.values((await tabRow(database, tab)).frames).flat();
    const language = languageFor(known, services);
    const plans = ledgerPlansFor(known, services, shown).filter(({ list }) => list !== null);
    return Promise.all(
      plans.map(async ({ run: id }) => {
        const { reading, look } = await runRow(database, id);
        return {
          run: id,
          runName: runOf(known, id).name[language],
          reading: reading && { id: reading.id, records: reading.records },
          lookedAt: look?.at ?? null,
        };
      }),
    );
  });

export const readList: PanelCommand<"readList"> = async (
  { run, turn },
  { store, clock, newId, notify },
  { tab },
): Promise<ListRead> => {
  const reading = await store.keep(async (database, known) => {
    const row = await runRow(database, runOf(known, run).id);
    if (row.reading) return row.reading.id;
    const id = newId();
    await beginReading(database, row, id, clock.now());
    return id;
  });
  const rows = await notify.ledger(tab, { ledger: "read-list", run, reading });
  if (typeof rows !== "number") return { state: "no-list" };
  const turned = turn ? await notify.ledger(tab, { ledger: "next-list-page", run }) : null;
  notify.views();
  return { state: "read", rows, more: typeof turned === "boolean" ? turned : null };
};

export const endList: PanelCommand<"endList"> = async ({ run, isAll }, { store, notify }) => {
  await store.keep(async (database) => {
    const row = await runRow(database, run);
    if (row.reading) await endReading(database, row, row.reading.id, isAll);
  });
  notify.views();
  return null;
};

export const wantedInRun: PanelCommand<"wantedInRun"> = (_request, _services, { tab }) =>
  takeWanted(tab);

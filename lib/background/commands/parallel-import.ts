import type { AdminCalls } from "@/lib/messages/admin";
import type { ImportView } from "@/lib/messages/parallel";
import type { Command } from "../context";
import { CommandError } from "../context";
import {
  beginImport as begin,
  cancelImport as cancel,
  finishImport as finish,
  importParts as add,
} from "../parallel/import";
import { noteLateRows } from "../parallel/late-facts";
import { runOf } from "../parallel/run-of";
import { sha256 } from "../hash";
import type { ImportRecord } from "../store/parallel-rows";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

export const beginImport: AdminCommand<"beginImport"> = async (
  { run, ...request },
  { store, clock },
) => {
  // Of today says “until tonight”; what is seen this afternoon has to be newer all the same.
  const at = Math.min(request.at, clock.now());
  const mappingSha256 = await sha256(JSON.stringify(request.mapping ?? null));
  await store.keep((database, known) => {
    const { actor } = known.identity;
    return begin(database, runOf(known, run), { ...request, at, actor, mappingSha256 });
  });
  return null;
};

export const importParts: AdminCommand<"importParts"> = async ({ run, id, parts }, { store }) => {
  await store.keep(async (database, known) => {
    if (!known.playbook) throw new CommandError("not-found");
    await add(database, runOf(known, run), known.playbook, id, parts);
  });
  return null;
};

export const finishImport: AdminCommand<"finishImport"> = async ({ run: runId, id }, services) => {
  const { store, clock, notify } = services;
  const { run, record } = await store.keep(async (database, known) => {
    const run = runOf(known, runId);
    return { run, record: await finish(database, run, id, clock.now()) };
  });
  await noteLateRows(services, run, record);
  notify.views();
  return importView(record);
};

export const cancelImport: AdminCommand<"cancelImport"> = async ({ run, id }, { store }) => {
  await store.keep((database) => cancel(database, run, id));
  return null;
};

export function importView({
  actor: _actor,
  mappingSha256: _mapping,
  addedBy: _addedBy,
  ...record
}: ImportRecord): ImportView {
  return record;
}

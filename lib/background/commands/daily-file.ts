import { CommandError } from "../context";
import type { Command } from "../context";
import { dayOf } from "@/lib/core/day";
import type { AdminCalls } from "@/lib/messages/admin";
import { download, keepDailyFile } from "../daily-file";
import { readDailyFile, writeSetting } from "../store/settings";

export const dailyFile: Command<AdminCalls, "dailyFile", null> = (_request, { store }) =>
  store.read(readDailyFile);

export const setDailyFile: Command<AdminCalls, "setDailyFile", null> = async (
  { language },
  services,
) => {
  const wanted = language && { language, savedOn: null };
  await services.store.commit(({ database }) => writeSetting(database, "dailyFile", wanted));
  services.notify.views();
  // The first one comes at once, so that it is seen where it goes.
  await keepDailyFile(services);
  return null;
};

export const saveDailyFile: Command<AdminCalls, "saveDailyFile", null> = async (
  { address, name },
  { store, clock, notify },
) => {
  const wanted = await store.read(readDailyFile);
  if (!wanted) throw new CommandError("not-found");
  await download(address, name);
  const savedOn = dayOf(clock.now(), clock.utcOffsetMinutes());
  await store.commit(({ database }) => writeSetting(database, "dailyFile", { ...wanted, savedOn }));
  notify.views();
  return null;
};

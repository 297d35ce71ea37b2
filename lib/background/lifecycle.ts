/** What happens by itself: installation, update, browser start, changed grants, housekeeping. */
import { browser } from "wxt/browser";
import { dayOf } from "@/lib/core/day";
import { expireCases } from "@/lib/core/process/abandon";
import { log } from "@/lib/log";
import { collectOutbox } from "./collect-outbox";
import type { Services } from "./context";
import { keepDailyFile } from "./daily-file";
import { forgetTab } from "./forget-tab";
import { forgetEndedRuns } from "./parallel/forget";
import { pictureToday } from "./parallel/picture";
import { showPause } from "./pause";
import { followGrants } from "./sites/follow-grants";
import { grantedPatterns } from "./sites/granted";
import { injectOverlay, registerOverlay } from "./sites/register";
import { editionsOf } from "./situation";
import { forgetOldSessions } from "./store/sessions";
import { trimLog } from "./store/trim-log";

const HOUSEKEEPING = "housekeeping";
const EVERY_MINUTES = 15;

export function onLifecycle(services: Services): void {
  const quietly = (work: () => Promise<unknown>) => {
    work().catch((error: unknown) => log("listener-failed", error));
  };

  browser.runtime.onInstalled.addListener(({ reason }) =>
    quietly(async () => {
      await keepAlarm();
      await registerOverlay();
      await followGrants(services);
      // Open tabs hold the old version's script, cut off; their forms must not be reloaded away.
      await injectOverlay(await grantedPatterns());
      await collectOutbox(services);
      if (reason === "install" && import.meta.env.MODE !== "e2e") {
        await browser.runtime.openOptionsPage();
      }
    }),
  );
  browser.runtime.onStartup.addListener(() =>
    quietly(async () => {
      await keepAlarm(); // Firefox forgets alarms when it closes
      await forgetTabs(services);
      await registerOverlay();
      await collectOutbox(services);
    }),
  );
  browser.runtime.onStartup.addListener(() => {
    quietly(() => trimLog(services));
    quietly(() => showPause(services));
  });
  browser.permissions.onAdded.addListener(() => quietly(() => followGrants(services)));
  browser.permissions.onRemoved.addListener(() => quietly(() => followGrants(services)));
  browser.tabs.onRemoved.addListener((tab) => quietly(() => forgetTab(services, tab)));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== HOUSEKEEPING) return;
    quietly(() => keepHouse(services));
    // Whatever else goes wrong, what is too old goes.
    quietly(() => trimLog(services));
    quietly(() => endPause(services));
    quietly(() => keepDailyFile(services));
  });
}

async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get(HOUSEKEEPING)) return;
  await browser.alarms.create(HOUSEKEEPING, { periodInMinutes: EVERY_MINUTES });
}

async function keepHouse(services: Services): Promise<void> {
  const { store, clock, newId } = services;
  await collectOutbox(services);
  await store.commit(async (unit) => {
    const { database, known } = unit;
    await forgetOldSessions(database, clock.now());
    if (!known.playbook) return;
    const board = unit.views.openCases;
    const editions = editionsOf(known, known.playbook);
    const expired = expireCases(editions, board, clock.now(), clock.utcOffsetMinutes());
    unit.append(newId(), clock.now(), expired);
  });
  await keepRuns(services);
  await forgetPictures(services);
}

/** Tabs that nobody touches since begin to note again. */
async function endPause(services: Services): Promise<void> {
  const pause = await services.store.read(async (_database, { profile }) => profile.pause);
  if (typeof pause?.until !== "number" || pause.until > services.clock.now()) return;
  if (services.clock.now() - pause.until > EVERY_MINUTES * 60_000) return;
  await services.notify.everyTab({ notice: "begin-anew" });
  await showPause(services);
}

/** Whoever awaited a picture is gone, or would have taken it by now. */
async function forgetPictures({ pictures, clock }: Services): Promise<void> {
  const now = clock.now();
  for (const [tab] of await pictures.all()) {
    await pictures.change(tab, (state) => (state && state.until < now ? undefined : state));
  }
}

async function keepRuns(services: Services): Promise<void> {
  const { store, clock } = services;
  const today = dayOf(clock.now(), clock.utcOffsetMinutes());
  const runs = await store.read(async (_database, { playbook }) => playbook?.parallelRuns ?? []);
  for (const { id } of runs) await pictureToday(services, id);
  await store.keep((database) => forgetEndedRuns(database, runs, today));
}

/** Tab ids begin anew with the browser. */
async function forgetTabs({ store }: Services): Promise<void> {
  await store.commit(({ database }) => database.tabs.clear());
}

import { dayOf } from "@/lib/core/day";
import { trialOf } from "@/lib/core/effect/trial";
import { dayFacts } from "@/lib/core/projection/day-facts";
import { coarserCube } from "@/lib/core/statistics/coarser-cube";
import { cubeOf } from "@/lib/core/statistics/cube";
import { detailOf } from "@/lib/core/statistics/detail";
import { statisticsOf } from "@/lib/core/statistics/report";
import type { AdminCalls } from "@/lib/messages/admin";
import type { Command } from "../context";
import { factsBefore, sharedCube } from "../statistics/shared-cube";
import { readView } from "../store/projector";
import { readDashboard, writeSetting } from "../store/settings";

/** One's own figures are told to oneself as they are. */
const OWN = 1;

/** How the new way of working is taken up: by everybody whose facts are here, or by oneself. */
export const statistics: Command<AdminCalls, "statistics", null> = async (
  { whose, questions, least, isDetailed },
  services,
) => {
  const { store, clock } = services;
  const shared = await sharedCube(services);
  return store.read(async (database, { playbook }) => {
    const isOwn = shared === null || whose === "own";
    const cube = isOwn
      ? cubeOf(await readView(database, dayFacts), OWN)
      : coarserCube(shared, least ?? shared.k);
    const pictures = await database.dayPictures.toArray();
    const versions = cube.atoms.flatMap(({ version }) => (version === "mixed" ? [] : [version.is]));
    return {
      whose: isOwn ? ("own" as const) : ("all" as const),
      hasOthers: shared !== null,
      answers: questions.map((question) => statisticsOf(cube, playbook, question, pictures)),
      details: isDetailed ? questions.map((question) => detailOf(cube, question)) : [],
      generatedAt: clock.now(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      versions: [...new Set(versions)].sort((a, b) => b - a),
      days: cube.days,
    };
  });
};

/** Of everybody together, without filters: it is the trial as a whole that was drawn. */
export const trial: Command<AdminCalls, "trial", null> = (_request, { store, clock }) => {
  const dayAt = (at: number) => dayOf(at, clock.utcOffsetMinutes());
  const today = dayAt(clock.now());
  return store.read(async (database) => {
    const published = await database.publications.toArray();
    const editions = published.map(({ playbook, publishedAt }) => ({
      playbook,
      day: dayAt(publishedAt),
    }));
    return trialOf(editions, today, () => factsBefore(database, today));
  });
};

export const dashboard: Command<AdminCalls, "dashboard", null> = (_request, { store }) =>
  store.read(readDashboard);

export const saveDashboard: Command<AdminCalls, "saveDashboard", null> = async (
  changed,
  { store, notify },
) => {
  await store.commit(({ database }) => writeSetting(database, "dashboard", changed));
  notify.views();
  return changed;
};

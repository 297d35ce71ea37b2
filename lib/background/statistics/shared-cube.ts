/**
 * What may be told of everybody's facts: those handed in and one's own of the days before today. Worked out once
 * and kept, because the facts of hundreds of people take seconds and the figures should not.
 */
import { dayOf } from "@/lib/core/day";
import { dayFacts } from "@/lib/core/projection/day-facts";
import { cubeOf } from "@/lib/core/statistics/cube";
import type { Cube } from "@/lib/core/statistics/cube";
import { sum } from "@/lib/core/sum";
import { union } from "@/lib/core/team-facts/day-fact";
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import type { Services } from "../context";
import { contributionsGeneration, readContributions } from "../store/contributions";
import type { HandrailDatabase } from "../store/database";
import { readView } from "../store/projector";
import { readSharedCube, writeSetting } from "../store/settings";

/** Behind every figure of several people that is shown inside the company stand at least so many. */
const LEAST_PEOPLE = 5;

/** A cube, and of what: of anything else it is out of date. */
export interface SharedCube {
  readonly generation: number;
  /** The day before which one's own facts are in it, `YYYY-MM-DD`. */
  readonly before: string;
  /** Trace events in one's own facts before that day: facts only grow, so as many are the same. */
  readonly own: number;
  /** Of `dayFacts`. */
  readonly fold: number;
  readonly cube: Cube;
}

/** As long as the background lives it need not be read again: it takes as long as working out an answer. */
const inMemory = new WeakMap<Services["store"], SharedCube>();

/** @returns `null`: nobody has handed anything in */
export async function sharedCube({ store, clock }: Services): Promise<Cube | null> {
  const before = dayOf(clock.now(), clock.utcOffsetMinutes());
  const now = await store.read(async (database) => ({
    kept: inMemory.get(store) ?? (await readSharedCube(database)),
    generation: await contributionsGeneration(database),
    hasOthers: (await database.contributions.count()) > 0,
  }));
  const { generation, kept, hasOthers } = now;
  if (!hasOthers) return null;
  const { version: fold } = dayFacts;
  if (kept?.generation === generation && kept.before === before && kept.fold === fold) {
    inMemory.set(store, kept);
    return kept.cube;
  }
  const made = await store.read(async (database): Promise<SharedCube> => {
    const own = sum((await ownBefore(database, before)).map(({ revision }) => revision));
    // Another day alone changes nothing, and working it out takes seconds.
    const isSame = kept?.generation === generation && kept.fold === fold && kept.own === own;
    const cube = isSame ? kept.cube : cubeOf(await factsBefore(database, before), LEAST_PEOPLE);
    return { generation, before, own, fold, cube };
  });
  // What came meanwhile has another generation, so this one is out of date at once, and never wrong.
  await store.keep((database) => writeSetting(database, "sharedCube", made), "contributions");
  inMemory.set(store, made);
  return made.cube;
}

/** Everybody's, which are told nowhere one by one. */
export async function factsBefore(
  database: HandrailDatabase,
  before: string,
): Promise<Iterable<DayFact>> {
  return union(await readContributions(database), await ownBefore(database, before)).values();
}

async function ownBefore(database: HandrailDatabase, before: string): Promise<DayFact[]> {
  return (await readView(database, dayFacts)).filter(({ day }) => day < before);
}

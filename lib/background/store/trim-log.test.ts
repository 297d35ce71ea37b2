import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewEvent, StoredEvent } from "@/lib/core/event/event";
import { allProjections } from "@/lib/core/projection/all";
import { fold } from "@/lib/core/projection/projection";
import type { Projection } from "@/lib/core/projection/projection";
import {
  anyLog,
  chengduSource,
  DAY,
  HOUR,
  MONDAY,
  portions,
  stamped,
  withoutPlaces,
} from "@/test/given";
import { givenStore, makeDatabase, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { changeProfile } from "../commands/change-profile";
import { eraseMyData, myData } from "../commands/my-data";
import { publishPlaybook } from "../commands/publish-playbook";
import { append } from "./event-log";
import { rebuildOutdated } from "./projector";
import { trimLog } from "./trim-log";

/** Any projection as a later Handrail may fold it: what deleted facts left is brought over as it is. */
const nextVersions = allProjections.map((projection): Projection<unknown> => ({
  ...projection,
  version: projection.version + 1,
  lift: (row) => row,
}));

async function add({ store }: GivenStore, facts: readonly NewEvent[]): Promise<void> {
  await store.commit(async ({ database, views }) => {
    await append(database, facts);
    views.apply(facts);
  });
}

const views = async ({ store }: GivenStore) =>
  new Map(
    (await store.read((database) => database.views.toArray())).map(
      ({ name, key, row }) => [`${name} ${key}`, row] as const,
    ),
  );

/** The views as they are folded anew from what is left. */
async function rebuilt(given: GivenStore): ReturnType<typeof views> {
  await given.store.read((database) => rebuildOutdated(database, nextVersions));
  return views(given);
}

const byHand = (facts: readonly NewEvent[]) =>
  new Map(
    allProjections.flatMap((projection) =>
      [...fold(projection, facts)].map(([key, row]) => [`${projection.name} ${key}`, row] as const),
    ),
  );

const left = async ({ store }: GivenStore) =>
  (await store.read((database) => database.events.toArray())).map(({ id }) => id);

/** Facts of one moment each. */
const factsAt = (...times: readonly number[]): NewEvent[] =>
  withoutPlaces(
    times.flatMap((at, index): StoredEvent[] =>
      stamped(
        [
          {
            type: "CaseStarted",
            data: {
              caseId: `case-${index}`,
              process: "log-visit",
              playbook: { id: "chengdu-filling", version: 7 },
              record: null,
            },
          },
        ],
        at,
        index,
      ),
    ),
  );

const many = (count: number, at: number) =>
  factsAt(...Array.from({ length: count }, (_, index) => at + index));

describe("facts that are too old", () => {
  it("leave every view as it was, also when it is folded anew, whenever they are deleted", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.array(fc.nat(1100), { minLength: 6, maxLength: 6 }),
        async (log, isSorted, cuts, days) => {
          const given = givenStore();
          const facts = withoutPlaces(isSorted ? log.toSorted((a, b) => a.at - b.at) : log);
          for (const [index, part] of portions(facts, cuts).entries()) {
            await add(given, part);
            given.time.now = MONDAY + (days[index] ?? 0) * DAY;
            await trimLog(given.services);
          }
          expect(await views(given)).toEqual(byHand(facts));
          expect(await rebuilt(given)).toEqual(byHand(facts));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("go 90 days after their day, and no day earlier", async () => {
    const given = givenStore();
    await add(given, factsAt(MONDAY, MONDAY + DAY, MONDAY + 2 * DAY));
    given.time.now = MONDAY + 90 * DAY + 10 * HOUR; // the evening of the 90th day after
    await trimLog(given.services);
    expect(await left(given)).toEqual(["fact-1", "fact-2", "fact-3"]);
    given.time.now = MONDAY + 90 * DAY + 16 * HOUR; // after midnight in China
    await trimLog(given.services);
    expect(await left(given)).toEqual(["fact-2", "fact-3"]);
  });

  it("go after as many days as the playbook says", async () => {
    const given = givenStore();
    const playbook = { ...chengduSource, privacy: { retentionDays: 7 } };
    await publishPlaybook({ source: JSON.stringify(playbook), ...plainly }, given.services, null);
    await add(given, factsAt(MONDAY, MONDAY + DAY));
    given.time.now = MONDAY + 8 * DAY;
    await trimLog(given.services);
    expect(await left(given)).toEqual(["fact-2"]);
  });

  it("go whatever a clock that was wrong wrote between them", async () => {
    const given = givenStore();
    const wrong = MONDAY + 3000 * DAY;
    await add(given, factsAt(MONDAY, wrong, MONDAY + HOUR, wrong, MONDAY + 100 * DAY));
    given.time.now = MONDAY + 101 * DAY;
    await trimLog(given.services);
    expect(await left(given)).toEqual(["fact-4", "fact-5"]);
  });

  it("that came late take nothing with them that is not too old", async () => {
    const given = givenStore();
    await add(given, factsAt(MONDAY + 100 * DAY, MONDAY, MONDAY + 100 * DAY));
    given.time.now = MONDAY + 101 * DAY;
    await trimLog(given.services);
    expect(await left(given)).toHaveLength(3);
    given.time.now = MONDAY + 192 * DAY;
    await trimLog(given.services);
    expect(await left(given)).toEqual([]);
  });

  it.each([499, 500, 501, 1700])("go in portions: %i of them", async (count) => {
    const given = givenStore();
    const facts = [...many(count, MONDAY), ...many(count + 3, MONDAY + 50 * DAY).slice(count)];
    await add(given, facts);
    given.time.now = MONDAY + 95 * DAY;
    await trimLog(given.services);
    expect(await left(given)).toHaveLength(3);
    expect(await rebuilt(given)).toEqual(byHand(facts));
  });

  it("are counted once when they are deleted at the start and by the alarm at once", async () => {
    const given = givenStore();
    const facts = many(1700, MONDAY);
    await add(given, facts);
    given.time.now = MONDAY + 95 * DAY;
    await Promise.all([trimLog(given.services), trimLog(given.services)]);
    expect(await left(given)).toEqual([]);
    expect(await rebuilt(given)).toEqual(byHand(facts));
  });

  it.each([1, 2, 3, 4])(
    "are all there or all counted when the browser dies in portion %i",
    async (portion) => {
      const given = givenStore();
      const facts = many(1900, MONDAY);
      await add(given, facts);
      given.time.now = MONDAY + 95 * DAY;
      let begun = 0;
      const keep: GivenStore["store"]["keep"] = (change, tables) =>
        given.store.keep(async (database, known) => {
          const value = await change(database, known);
          if (++begun === portion) throw new Error("killed");
          return value;
        }, tables);
      const store = { keep, read: given.store.read.bind(given.store) } as GivenStore["store"];
      await expect(trimLog({ ...given.services, store })).rejects.toThrow("killed");
      expect(await left(given)).toHaveLength(1900 - 500 * (portion - 1));

      const next = givenStore({ factory: given.factory }); // the browser starts again
      next.time.now = given.time.now;
      expect(await rebuilt(next)).toEqual(byHand(facts));
      await trimLog(next.services);
      expect(await left(next)).toEqual([]);
      expect(await rebuilt(next)).toEqual(byHand(facts));
    },
  );

  it("are no loss: who was long away finds a database in order", async () => {
    const { factory, services, time, ...rest } = givenStore();
    await add({ factory, services, time, ...rest }, factsAt(MONDAY, MONDAY + 1));
    time.now = MONDAY + 200 * DAY;
    await trimLog(services);
    const found: number[] = [];
    const check = async (place: number) => {
      found.push(place);
      return null;
    };
    const { store } = givenStore({ factory, parts: { canary: { check, note: () => undefined } } });
    await store.health();
    expect(found).toEqual([2]);
  });

  it("do not come back into figures once the person deleted their data", async () => {
    const given = givenStore();
    await add(given, factsAt(MONDAY));
    given.time.now = MONDAY + 95 * DAY;
    await trimLog(given.services);
    await eraseMyData({}, given.services, null);
    const rows = [...(await rebuilt(given)).keys()];
    expect(rows.filter((row) => row.startsWith("day-facts"))).toEqual([]);
    expect(await given.store.read(({ bases }) => bases.count())).toBe(0);
  });

  it("are no longer in what a person downloads; what was counted of them is", async () => {
    const given = givenStore();
    await add(given, factsAt(MONDAY));
    given.time.now = MONDAY + 95 * DAY;
    await changeProfile({ department: "sales" }, given.services);
    await trimLog(given.services);
    const { events, counted } = JSON.parse(await myData({}, given.services, null)) as {
      events: { type: string }[];
      counted: { name: string; row: unknown }[];
    };
    expect(events.map(({ type }) => type)).toEqual(["ProfileChanged"]);
    expect(counted.find(({ name }) => name === "day-facts")).toMatchObject({
      row: { counts: { started: 1 } },
    });
  });
});

describe("a view that is folded anew", () => {
  it("forgets what deleted facts left where its projection cannot lift it", async () => {
    const given = givenStore();
    await add(given, factsAt(MONDAY, MONDAY + 60 * DAY));
    given.time.now = MONDAY + 95 * DAY;
    await trimLog(given.services);
    const [dayFacts] = nextVersions.filter(({ name }) => name === "day-facts");
    if (!dayFacts) throw new Error("no day facts");
    const { lift: _lift, ...unlifted } = dayFacts;
    await given.store.read((database) =>
      rebuildOutdated(
        database,
        nextVersions.map((each) => (each === dayFacts ? unlifted : each)),
      ),
    );
    const rows = [...(await views(given)).keys()].filter((key) => key.startsWith("day-facts"));
    expect(rows).toHaveLength(1);
  });

  it("is told of which version the rows are", async () => {
    const database = makeDatabase();
    await database.bases.put({ name: "day-facts", key: "old", row: { counts: 1 } });
    await database.projections.put({ name: "day-facts", version: 4 });
    const seen: unknown[] = [];
    const lifting = nextVersions.map((each) => ({
      ...each,
      lift: (row: unknown, version: number) => {
        seen.push([row, version]);
        return { counts: 2 };
      },
    }));
    await rebuildOutdated(database, lifting);
    expect(seen).toEqual([[{ counts: 1 }, 4]]);
    const lifted = { name: "day-facts", key: "old", row: { counts: 2 } };
    expect(await database.views.get(["day-facts", "old"])).toEqual(lifted);
    expect(await database.bases.get(["day-facts", "old"])).toEqual(lifted);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredEvent } from "@/lib/core/event/event";
import { dayFacts } from "@/lib/core/projection/day-facts";
import { allProjections } from "@/lib/core/projection/all";
import { fold } from "@/lib/core/projection/projection";
import { anyLog, MONDAY, portions, stamped, withoutPlaces } from "@/test/given";
import { makeDatabase } from "@/test/given-store";
import type { HandrailDatabase } from "./database";
import { append, readFrom } from "./event-log";
import { readView, rebuildOutdated } from "./projector";
import { ViewRows } from "./view-rows";

async function store(database: HandrailDatabase, log: readonly StoredEvent[]): Promise<void> {
  await database.transaction("rw", database.tables, async () => {
    const facts = withoutPlaces(log);
    await append(database, facts);
    const rows = await ViewRows.load(database);
    rows.apply(facts);
    await rows.write();
  });
}

/** What every view holds, row by row. */
const views = (database: HandrailDatabase) =>
  database.views
    .toArray()
    .then((rows) => new Map(rows.map((row) => [`${row.name} ${row.key}`, row.row])));

const byHand = (log: readonly StoredEvent[]) =>
  new Map(
    allProjections.flatMap((projection) =>
      [...fold(projection, log)].map(([key, row]) => [`${projection.name} ${key}`, row] as const),
    ),
  );

const started = (count: number) =>
  stamped(
    Array.from({ length: count }, (_, n) => ({
      type: "CaseStarted" as const,
      data: {
        caseId: `case-${n}`,
        process: "log-visit",
        playbook: { id: "chengdu-filling", version: 7 },
        record: null,
      },
    })),
    MONDAY,
  );

describe("the views", () => {
  it("kept up to date portion by portion are those of the whole log, and of a rebuild", async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.array(fc.nat(), { maxLength: 6 }), async (log, cuts) => {
        const database = makeDatabase();
        for (const part of portions(log, cuts)) await store(database, part);
        const incremental = await views(database);
        expect(incremental).toEqual(byHand(log));

        await database.projections.clear(); // as after an update that folds differently
        await database.views.put({ name: "day-facts", key: "stale", row: { started: 99 } });
        await rebuildOutdated(database);
        expect(await views(database)).toEqual(incremental);
        database.close();
      }),
      { numRuns: 40 },
    );
  });

  it("are forgotten where Handrail no longer has them", async () => {
    const database = makeDatabase();
    await store(database, started(2));
    const before = await views(database);
    await rebuildOutdated(database);
    await database.projections.put({ name: "prompt-answers", version: 1 });
    await database.views.put({ name: "prompt-answers", key: "all", row: {} });
    await rebuildOutdated(database);
    expect(await views(database)).toEqual(before);
    expect(await database.projections.get("prompt-answers")).toBeUndefined();
    database.close();
  });

  it("are rebuilt only where a projection has another version", async () => {
    const database = makeDatabase();
    await rebuildOutdated(database);
    await store(database, started(3));
    const [summaryBefore] = await database.views
      .where("[name+key]")
      .equals(["trace-summary", "all"])
      .toArray();
    await database.views.put({ name: "trace-summary", key: "all", row: "as it was" });
    await database.views.put({ name: "day-facts", key: "stale", row: "as it was" });
    await database.projections.put({ name: "day-facts", version: dayFacts.version - 1 });
    await rebuildOutdated(database);
    expect(summaryBefore).toBeDefined();
    expect(await database.views.get(["trace-summary", "all"])).toMatchObject({ row: "as it was" });
    expect(await readView(database, dayFacts)).toMatchObject([{ counts: { started: 3 } }]);
    expect(await database.projections.get("day-facts")).toEqual({
      name: "day-facts",
      version: dayFacts.version,
    });
  });

  it.each([999, 1000, 1001, 2500])("of a log of %i facts are rebuilt whole", async (count) => {
    const database = makeDatabase();
    await append(database, withoutPlaces(started(count)));
    await rebuildOutdated(database);
    expect(await readView(database, dayFacts)).toMatchObject([{ counts: { started: count } }]);
  });

  it("are rebuilt whole also when a newer Handrail left a fact that this one does not know", async () => {
    const database = makeDatabase();
    const log = withoutPlaces(started(2500));
    const unknown = { ...log[0], id: "fact-of-tomorrow", type: "LedgerImported" } as never;
    await append(database, [...log.slice(0, 500), unknown, ...log.slice(500)]);
    await rebuildOutdated(database);
    expect(await readView(database, dayFacts)).toMatchObject([{ counts: { started: 2500 } }]);
  });

  it("of an erased trace stay erased when they are rebuilt", async () => {
    const database = makeDatabase();
    await store(database, started(3));
    await database.events.clear();
    await database.views.clear();
    await database.projections.clear();
    await rebuildOutdated(database);
    expect(await database.views.toArray()).toEqual([]);
  });
});

describe("the log", () => {
  const read = async (database: HandrailDatabase, seq: number, limit: number) => {
    const { events, next } = await readFrom(database, seq, limit);
    return { ids: events.map(({ id }) => id), next };
  };

  it("gives facts their places in order and reads them back from any place", async () => {
    const database = makeDatabase();
    const facts = withoutPlaces(started(10));
    expect(await append(database, facts)).toBe(10);
    expect((await readFrom(database, 0, 100)).events).toEqual(started(10));
    expect(await read(database, 4, 3)).toEqual({ ids: ["fact-5", "fact-6", "fact-7"], next: 7 });
    expect(await read(database, 7, 3)).toEqual({ ids: ["fact-8", "fact-9", "fact-10"], next: 10 });
    expect(await read(database, 10, 3)).toEqual({ ids: [], next: null });
  });

  it("leaves out a fact of a shape that it does not know, rather than guess", async () => {
    const database = makeDatabase();
    const [fact] = withoutPlaces(started(1));
    await append(database, [
      { ...fact, id: "of-tomorrow", v: 2 } as never,
      { ...fact, id: "named-like-a-member", type: "constructor" } as never,
      fact as never,
    ]);
    expect(await read(database, 0, 10)).toEqual({ ids: ["fact-1"], next: null });
    expect(await database.events.count()).toBe(3);
  });
});

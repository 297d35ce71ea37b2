import { readFileSync } from "node:fs";
import { Dexie } from "dexie";
import type { IndexSpec } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { dumpOf, givenStore, makeDatabase } from "@/test/given-store";
import { DATABASE_NAME, DATABASE_VERSION } from "./database";

/**
 * Every version that was released, as it was released. A version is never changed afterwards: people
 * have databases of it. A new one is added to `database.ts`, here, and as a dump in test/data/databases.
 */
const HISTORY: Record<number, Record<string, string>> = {
  1: {
    events: "++seq,&id",
    projections: "&name",
    publications: "++seq",
    sessions: "&session,at",
    settings: "&key",
    tabs: "&tab",
    views: "[name+key]",
  },
  2: {
    events: "++seq,&id",
    projections: "&name",
    publications: "++seq",
    sessions: "&session,at",
    settings: "&key",
    suggestions: "[watch+part]",
    tabs: "&tab",
    views: "[name+key]",
  },
  3: {
    drafts: "&id",
    events: "++seq,&id",
    help: "&id",
    projections: "&name",
    publications: "++seq",
    sessions: "&session,at",
    settings: "&key",
    suggestions: "[watch+part]",
    tabs: "&tab",
    views: "[name+key]",
  },
  4: {
    dayPictures: "[run+day]",
    discrepancies: "&id,[run+bucket]",
    drafts: "&id",
    events: "++seq,&id",
    help: "&id",
    parallelLinks: "[run+crmKey+ledgerKey]",
    parallelParts: "[run+side+generation+bucket]",
    parallelResults: "[run+bucket]",
    parallelRuns: "&run",
    parallelSeen: "[run+record],[run+bucket]",
    projections: "&name",
    publications: "++seq",
    sessions: "&session,at",
    settings: "&key",
    signOffs: "&id,run",
    suggestions: "[watch+part]",
    tabs: "&tab",
    views: "[name+key]",
  },
  5: {
    dayPictures: "[run+day]",
    discrepancies: "&id,[run+bucket]",
    discrepancyPictures: "&id,discrepancy",
    drafts: "&id",
    events: "++seq,&id",
    help: "&id",
    parallelLinks: "[run+crmKey+ledgerKey]",
    parallelParts: "[run+side+generation+bucket]",
    parallelResults: "[run+bucket]",
    parallelRuns: "&run",
    parallelSeen: "[run+record],[run+bucket]",
    projections: "&name",
    publications: "++seq",
    sessions: "&session,at",
    settings: "&key",
    signOffs: "&id,run",
    suggestions: "[watch+part]",
    tabs: "&tab",
    views: "[name+key]",
  },
  6: {
    contributions: "[device+month]",
    contributors: "&key,device",
    dayPictures: "[run+day]",
    discrepancies: "&id,[run+bucket]",
    discrepancyPictures: "&id,discrepancy",
    drafts: "&id",
    events: "++seq,&id",
    help: "&id",
    parallelLinks: "[run+crmKey+ledgerKey]",
    parallelParts: "[run+side+generation+bucket]",
    parallelResults: "[run+bucket]",
    parallelRuns: "&run",
    parallelSeen: "[run+record],[run+bucket]",
    projections: "&name",
    publications: "++seq",
    sessions: "&session,at",
    settings: "&key",
    signOffs: "&id,run",
    suggestions: "[watch+part]",
    tabs: "&tab",
    views: "[name+key]",
  },
  7: {
    bases: "[name+key]",
    contributions: "[device+month]",
    contributors: "&key,device",
    dayPictures: "[run+day]",
    discrepancies: "&id,[run+bucket]",
    discrepancyPictures: "&id,discrepancy",
    drafts: "&id",
    events: "++seq,&id",
    help: "&id",
    parallelLinks: "[run+crmKey+ledgerKey]",
    parallelParts: "[run+side+generation+bucket]",
    parallelResults: "[run+bucket]",
    parallelRuns: "&run",
    parallelSeen: "[run+record],[run+bucket]",
    projections: "&name",
    publications: "++seq",
    sessions: "&session,at",
    settings: "&key",
    signOffs: "&id,run",
    suggestions: "[watch+part]",
    tabs: "&tab",
    views: "[name+key]",
  },
};

/** Dexie no longer says of a primary key that it is unique: all are. */
const shown = ({ src, auto, compound }: IndexSpec) => (auto || compound ? src : `&${src}`);

const versions = Object.keys(HISTORY).map(Number);

describe("the history of the database", () => {
  it("ends with today's version", () => {
    expect(Math.max(...versions)).toBe(DATABASE_VERSION);
  });

  it("gives a new database the tables and indexes of today's version", async () => {
    const database = makeDatabase();
    await database.open();
    const tables = database.tables.map(({ name, schema }) => [
      name,
      [shown(schema.primKey), ...schema.indexes.map(({ src }) => src)].join(","),
    ]);
    expect(Object.fromEntries(tables)).toEqual(HISTORY[DATABASE_VERSION]);
    expect(database.verno).toBe(DATABASE_VERSION);
  });

  it("keeps the log's numbers: places are made by the database, and ids cannot come twice", async () => {
    const { events } = makeDatabase();
    const fact = { id: "fact-1", type: "TraceErased" } as never;
    expect(await events.add(fact)).toBe(1);
    await expect(events.add(fact)).rejects.toThrow();
  });
});

describe.each(versions)("a database of version %i", (version) => {
  const name = `v${String(version).padStart(3, "0")}`;
  const dump = JSON.parse(readFileSync(`test/data/databases/${name}.json`, "utf8")) as {
    version: number;
    stores: Record<string, string>;
    tables: Record<string, [IDBValidKey, unknown][]>;
  };

  /** As the Handrail of that time left it. */
  async function restored(): Promise<IDBFactory> {
    const factory = new IDBFactory();
    const old = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
    old.version(dump.version).stores(dump.stores);
    for (const [table, rows] of Object.entries(dump.tables)) {
      for (const [key, row] of rows) {
        const { keyPath, auto } = old.table(table).schema.primKey;
        await (auto && row !== null && !Object.hasOwn(row as object, String(keyPath))
          ? old.table(table).put({ ...(row as object), [String(keyPath)]: key })
          : old.table(table).put(row));
      }
    }
    old.close();
    return factory;
  }

  it("is dumped with the stores that it had, and with something in each", () => {
    expect(dump.version).toBe(version);
    expect(dump.stores).toEqual(HISTORY[version]);
    expect(Object.entries(dump.tables).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(Object.keys(dump.tables).sort()).toEqual(Object.keys(HISTORY[version] ?? {}).sort());
  });

  it("opens and keeps every row", async () => {
    const database = makeDatabase(await restored());
    const found = await dumpOf(database);
    for (const [table, rows] of Object.entries(dump.tables)) {
      expect([table, found[table]]).toEqual([table, rows]);
    }
  });

  it("is understood: profile, playbook, open case and figures are there", async () => {
    const { store } = givenStore({ factory: await restored() });
    expect(await store.health()).toEqual({ state: "ready" });
    const known = await store.read(async (_database, known_) => known_);
    expect(known).toMatchObject({
      profile: { displayName: "李娜", department: "sales", introduced: true },
      playbook: { id: "chengdu-filling" },
    });
  });
});

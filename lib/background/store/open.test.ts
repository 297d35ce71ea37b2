import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { dumpOf, makeDatabase } from "@/test/given-store";
import { DATABASE_NAME, DATABASE_VERSION, HandrailDatabase } from "./database";
import { openDatabase } from "./open";

const opening = (factory: IDBFactory, make = () => makeDatabase(factory)) =>
  openDatabase(factory, make);

/** A database with one fact and one setting, closed again. */
async function withData(): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const database = makeDatabase(factory);
  await database.settings.put({ key: "profile", value: { displayName: "李娜" } });
  await database.events.add({ id: "fact-1", type: "TraceErased" } as never);
  database.close();
  return factory;
}

async function rowsIn(factory: IDBFactory): Promise<unknown> {
  const database = makeDatabase(factory);
  try {
    return await dumpOf(database);
  } finally {
    database.close();
  }
}

/** Handrail of tomorrow, whose upgrade fails. */
class BrokenUpgrade extends HandrailDatabase {
  constructor(factory: IDBFactory, error: Error) {
    super({ indexedDB: factory, IDBKeyRange });
    this.version(DATABASE_VERSION + 1)
      .stores({ ledgers: "&id" })
      .upgrade(async (transaction) => {
        await transaction.table("settings").clear();
        await transaction.table("events").clear();
        throw error;
      });
  }
}

describe("openDatabase", () => {
  it("makes an empty database the first time", async () => {
    const opened = await opening(new IDBFactory());
    expect(opened).toMatchObject({ ok: true });
  });

  it("finds everything again", async () => {
    const opened = await opening(await withData());
    if (!opened.ok) throw new Error("It did not open");
    expect(await opened.database.settings.get("profile")).toMatchObject({
      value: { displayName: "李娜" },
    });
  });

  it("refuses the database of a newer Handrail, and leaves it as it is", async () => {
    const factory = await withData();
    const newer = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
    newer.version(DATABASE_VERSION + 1).stores({ ledgers: "&id" });
    await newer.table("ledgers").put({ id: "成都 2027" });
    newer.close();

    expect(await opening(factory)).toEqual({
      ok: false,
      health: { state: "failed", reason: "newer-version" },
    });
    const [found] = await factory.databases();
    expect(found?.version).toBe((DATABASE_VERSION + 1) * 10);
    await newer.open();
    expect(await newer.table("ledgers").toArray()).toEqual([{ id: "成都 2027" }]);
    newer.close();
  });

  it.each([new Error("a row it did not expect"), new TypeError("undefined is not a function")])(
    "says that an upgrade failed (%s), and loses no row by it",
    async (error) => {
      const factory = await withData();
      const before = await rowsIn(factory);
      const opened = await opening(factory, () => new BrokenUpgrade(factory, error));
      expect(opened).toEqual({ ok: false, health: { state: "failed", reason: "upgrade" } });
      expect((await factory.databases())[0]?.version).toBe(DATABASE_VERSION * 10);
      expect(await rowsIn(factory)).toEqual(before);
    },
  );

  it("says that a database is unreadable, and does not put an empty one in its place", async () => {
    const factory = await withData();
    const before = await rowsIn(factory);
    const broken = Object.create(factory, {
      open: {
        value: () => {
          throw new DOMException("Internal error opening backing store", "UnknownError");
        },
      },
    }) as IDBFactory;
    expect(await opening(factory, () => makeDatabase(broken))).toEqual({
      ok: false,
      health: { state: "failed", reason: "unreadable" },
    });
    expect(await rowsIn(factory)).toEqual(before);
  });

  it("says so, too, when the browser cannot even list its databases", async () => {
    const factory = await withData();
    const broken = Object.create(factory, {
      databases: {
        value: () => Promise.reject(new DOMException("Internal error", "UnknownError")),
      },
    }) as IDBFactory;
    expect(await opening(broken, () => makeDatabase(factory))).toEqual({
      ok: false,
      health: { state: "failed", reason: "unreadable" },
    });
  });
});

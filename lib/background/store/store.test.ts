import { dayFacts } from "@/lib/core/projection/day-facts";
import { readView } from "./projector";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Decided } from "@/lib/core/event/event";
import { eraseMyData } from "../commands/my-data";
import { changeProfile } from "../commands/change-profile";
import { MONDAY } from "@/test/given";
import { givenStore, makeDatabase } from "@/test/given-store";
import { openDatabase } from "./open";
import { StoreUnavailable } from "./store";

const start = (caseId: string): Decided => ({
  type: "CaseStarted",
  data: {
    caseId,
    process: "log-visit",
    playbook: { id: "chengdu-filling", version: 7 },
    record: null,
  },
});

const diskFull = () => new DOMException("The disk is full", "QuotaExceededError");

/** A store whose `number`th transaction fails as a full disk does, after its changes ran. */
function givenFullDisk(number: number) {
  const factory = new IDBFactory();
  let transactions = 0;
  const database = makeDatabase(factory);
  const transaction = database.transaction.bind(database) as (
    ...all: unknown[]
  ) => Promise<unknown>;
  const failing = (mode: string, tables: unknown, run: () => Promise<unknown>) =>
    transaction(mode, tables, async () => {
      const value = await run();
      const names = Array.isArray(tables) ? tables.map(({ name }: { name: string }) => name) : [];
      if (mode === "rw" && names.includes("tabs")) {
        if (++transactions === number) throw diskFull();
      }
      return value;
    });
  Object.assign(database, { transaction: failing });
  const given = givenStore({ parts: { open: () => openDatabase(factory, () => database) } });
  return { ...given, database, transactions: () => transactions };
}

const ids = (database: ReturnType<typeof makeDatabase>) =>
  database.events.toArray().then((events) => events.map(({ id }) => id));

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

describe("a commit", () => {
  it("is on disk when it is answered, for whoever opens the database next", async () => {
    const factory = new IDBFactory();
    await givenStore({ factory }).store.commit(async (unit) =>
      unit.append("visit-1", MONDAY, [start("case-a")]),
    );
    const next = givenStore({ factory });
    expect(await next.store.read(ids)).toEqual(["visit-1:0"]);
    const view = await next.store.read((database) => database.views.get(["open-cases", "all"]));
    expect(view?.row).toMatchObject({ open: [{ id: "case-a" }] });
  });

  it("stamps facts with who, where and the day there", async () => {
    const { store } = givenStore();
    const lateEvening = Date.UTC(2026, 2, 2, 16, 30); // half past midnight in Shanghai
    await store.commit(async (unit) => unit.append("visit-1", lateEvening, [start("case-a")]));
    const [fact] = await store.read((database) => database.events.toArray());
    expect(fact).toMatchObject({ day: "2026-03-03", at: lateEvening, v: 1, department: null });
    expect(fact?.actor).not.toBe(fact?.device);
  });

  it("tells the canary the place of its last fact, and nothing when it added none", async () => {
    const { store, noted } = givenStore();
    await store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("a"), start("b")]));
    await store.commit(async () => undefined);
    expect(noted).toEqual([2]);
  });

  it("that fails leaves nothing behind, also not of what it wrote before it failed", async () => {
    const { store, dump } = givenStore();
    const before = await dump();
    await expect(
      store.commit(async (unit) => {
        unit.append("visit-1", MONDAY, [start("case-a")]);
        throw new RangeError("after writing");
      }),
    ).rejects.toThrow("after writing");
    expect(await dump()).toEqual(before);
    expect(await store.health()).toEqual({ state: "ready" });
  });

  it("of the same fact twice is refused, and the first stays", async () => {
    const { store } = givenStore();
    await store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-a")]));
    await expect(
      store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-b")])),
    ).rejects.toThrow();
    expect(await store.read(ids)).toEqual(["visit-1:0"]);
  });

  it("of a changed profile is a fact also when another change of its group fails", async () => {
    const given = givenStore();
    await given.store.health();
    await Promise.allSettled([
      given.store.commit(async () => undefined), // runs alone; the next two share a transaction
      changeProfile({ department: "sales" }, given.services),
      given.store.commit(() => Promise.reject(new RangeError("a neighbour"))),
    ]);
    const types = await given.store.read((database) =>
      database.events.toArray().then((events) => events.map(({ type }) => type)),
    );
    expect(types).toEqual(["ProfileChanged"]);
  });

  it("of a profile that could not be stored leaves the known profile as it is on disk", async () => {
    const { store, services } = givenFullDisk(1);
    await expect(changeProfile({ displayName: "李娜" }, services)).rejects.toThrow(
      StoreUnavailable,
    );
    expect(await store.read(async (_database, { profile }) => profile.displayName)).toBeNull();
  });
});

describe("when the disk is full", () => {
  it("the person is told, and nothing more is written until the browser restarts", async () => {
    const { store, latch, transactions } = givenFullDisk(1);
    await expect(
      store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-a")])),
    ).rejects.toThrow(StoreUnavailable);
    expect(latch.closed).toBe(true);
    expect(await store.health()).toEqual({ state: "read-only" });
    await expect(
      store.commit(async (unit) => unit.append("visit-2", MONDAY, [start("case-b")])),
    ).rejects.toThrow(StoreUnavailable);
    expect(transactions()).toBe(1);
    expect(await store.read(ids)).toEqual([]);
  });

  it("is the same when the session's own log could not be begun", async () => {
    const full = () => Promise.reject(new DOMException("disk", "QuotaExceededError"));
    const { store, latch } = givenStore({ parts: { freshLog: full } });
    await expect(
      store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-a")])),
    ).rejects.toThrow(StoreUnavailable);
    expect(latch.closed).toBe(true);
    expect(await store.read(ids)).toEqual([]);
  });

  it("what can still be read is still answered", async () => {
    const { store } = givenFullDisk(2);
    await store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-a")]));
    await store
      .commit(async (unit) => unit.append("visit-2", MONDAY, [start("case-b")]))
      .catch(() => 0);
    expect(await store.read(ids)).toEqual(["visit-1:0"]);
  });

  // Such a browser acknowledges later writes and forgets them: one failed write must be the last.
  it("what shared the failed transaction, or waited behind it, is not written either", async () => {
    const { store, transactions } = givenFullDisk(2);
    await store.health();
    const results = await Promise.allSettled(
      Array.from({ length: 120 }, (_, n) =>
        store.commit(async (unit) => unit.append(`visit-${n}`, MONDAY, [start(`case-${n}`)])),
      ),
    );
    const kept = results.flatMap(({ status }, n) => (status === "fulfilled" ? [n] : []));
    expect(kept).toEqual([0]);
    expect(await store.read(ids)).toEqual(["visit-0:0"]);
    expect(transactions()).toBe(2);
  });
});

describe("when rows are missing", () => {
  const loss = { state: "rows-missing", expected: 120, found: 0 } as const;

  it("the person is told, and what happens from now on is stored", async () => {
    const { store } = givenStore({ loss });
    expect(await store.health()).toEqual(loss);
    await store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-a")]));
    expect(await store.read(ids)).toEqual(["visit-1:0"]);
  });
});

describe("when the database cannot be opened", () => {
  it("nothing is read or written, the reason is told, and the next question tries again", async () => {
    const factory = new IDBFactory();
    let attempts = 0;
    const { store } = givenStore({
      parts: {
        open: async () =>
          ++attempts === 1
            ? { ok: false, health: { state: "failed", reason: "upgrade" } }
            : openDatabase(factory, () => makeDatabase(factory)),
      },
    });
    await expect(store.commit(async () => 1)).rejects.toThrow(StoreUnavailable);
    expect(await store.health()).toEqual({ state: "ready" });
    expect(await store.commit(async () => 1)).toBe(1);
  });

  it("says why", async () => {
    const health = { state: "failed", reason: "newer-version" } as const;
    const { store } = givenStore({ parts: { open: async () => ({ ok: false, health }) } });
    expect(await store.health()).toEqual(health);
    await expect(store.read(async () => 1)).rejects.toThrow(StoreUnavailable);
  });
});

describe("erasing my data", () => {
  it("also takes what was being stored at the same moment, in the same transaction", async () => {
    const { store, services } = givenStore();
    await store.health();
    await Promise.all([
      store.commit(async () => undefined), // runs alone; the next two share a transaction
      store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-a")])),
      eraseMyData({}, services, null),
    ]);
    const left = await store.read(async (database) => [
      (await database.events.toArray()).map(({ type }) => type),
      JSON.stringify(await database.views.toArray()).includes("case-a"),
      (await readView(database, dayFacts)).length,
    ]);
    expect(left).toEqual([["TraceErased"], false, 0]);
  });

  it("leaves one fact that says so, under another pseudonym, and keeps language and role", async () => {
    const { store, services } = givenStore();
    await changeProfile(
      { department: "sales", displayName: "李娜", role: "admin", language: "zh-CN" },
      services,
    );
    await store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("case-a")]));
    const before = await store.read(async (_database, known) => structuredClone(known));

    expect(await eraseMyData({}, services, null)).toMatchObject({ events: 2 });

    const { events, known, everything } = await store.read(async (database, known_) => ({
      events: await database.events.toArray(),
      known: known_,
      everything: JSON.stringify([
        await database.events.toArray(),
        await database.views.toArray(),
        await database.sessions.toArray(),
        await database.tabs.toArray(),
        await database.settings.toArray(),
      ]),
    }));
    expect(events).toMatchObject([{ type: "TraceErased", data: { events: 2 }, department: null }]);
    expect(known.profile).toMatchObject({
      displayName: null,
      department: null,
      introduced: false,
      role: "admin",
      language: "zh-CN",
    });
    for (const gone of [
      "李娜",
      before.identity.actor,
      before.identity.device,
      before.identity.salt,
      "case-a",
    ]) {
      expect(everything).not.toContain(gone);
    }
  });

  it("does not make the canary cry: places go on from where they were", async () => {
    const { store, services, noted } = givenStore();
    await store.commit(async (unit) => unit.append("visit-1", MONDAY, [start("a"), start("b")]));
    await eraseMyData({}, services, null);
    expect(noted).toEqual([2, 3]);
  });
});

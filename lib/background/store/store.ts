/**
 * The one door to the database: opens it when first needed, gathers writes, and says honestly when it
 * cannot keep a promise.
 */
import type { Table } from "dexie";
import type { Clock } from "@/lib/clock";
import type { Role } from "@/lib/core/profile";
import { log } from "@/lib/log";
import type { StoreHealth } from "@/lib/messages/store-health";
import type { Canary } from "./canary";
import type { HandrailDatabase } from "./database";
import { groupCommit } from "./group-commit";
import type { Latch } from "./latch";
import { isDiskFailure } from "./latch";
import { readEditions } from "./editions";
import type { Opened } from "./open";
import { rebuildOutdated } from "./projector";
import { readIdentity, readPanel, readProfile, readTrimmedTo } from "./settings";
import type { Known } from "./unit";
import { Unit } from "./unit";
import { ViewRows } from "./view-rows";

/** The database cannot be read or written now; nothing was stored. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

export interface StoreParts {
  readonly open: () => Promise<Opened>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly latch: Latch;
  readonly canary: Canary;
  /** Resolves when it is safe to add to the log of the database; see `fresh-log.ts`. */
  readonly freshLog: () => Promise<void>;
  /** The role of a person who has not said theirs. */
  readonly firstRole: Role;
  /** Facts were added or settings changed. */
  readonly onChange: () => void;
}

interface Open {
  readonly database: HandrailDatabase;
  known: Known;
  readonly freshLog: Promise<void>;
  readonly enqueue: <Value>(change: (unit: Unit) => Promise<Value>) => Promise<Value>;
}

export class Store {
  readonly #parts: StoreParts;
  #opening: Promise<Open> | null = null;
  #problem: StoreHealth | null = null;

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  async health(): Promise<StoreHealth> {
    try {
      await this.#open();
    } catch {
      return this.#problem ?? { state: "failed", reason: "unreadable" };
    }
    if (await this.#parts.latch.isClosed()) return { state: "read-only" };
    return this.#problem ?? { state: "ready" };
  }

  /** @throws {StoreUnavailable} when the database cannot be opened. */
  async read<Value>(
    read: (database: HandrailDatabase, known: Known) => Promise<Value>,
  ): Promise<Value> {
    const { database, known } = await this.#open();
    return read(database, known);
  }

  /**
   * Runs `change` in a durable transaction, perhaps together with others; resolves once it is on disk.
   * Inside, await nothing but the database: IndexedDB commits as soon as it is left idle.
   *
   * @throws {StoreUnavailable} when nothing could be stored.
   */
  async commit<Value>(change: (unit: Unit) => Promise<Value>): Promise<Value> {
    const { enqueue } = await this.#open();
    return enqueue(change);
  }

  /**
   * Writes what adds no fact of this person: the two sides of a parallel run, what colleagues handed in, or
   * facts that are too old. In a transaction of its own tables, so that a big import holds up no observation; as durable as a fact.
   * Await nothing but the database inside.
   *
   * @throws {StoreUnavailable} when nothing could be stored.
   */
  async keep<Value>(
    change: (database: HandrailDatabase, known: Known) => Promise<Value>,
    tables: keyof typeof KEPT = "parallel",
  ): Promise<Value> {
    const { database, known, freshLog } = await this.#open();
    if (await this.#parts.latch.isClosed()) throw new StoreUnavailable();
    return freshLog
      .then(() =>
        // Dexie follows what is awaited only inside of an async function.
        database.transaction("rw", keptTables(database, tables), async () =>
          change(database, known),
        ),
      )
      .catch((error: unknown) => this.#latchOnDiskFailure(error));
  }

  #open(): Promise<Open> {
    this.#opening ??= this.#openOnce().catch((error: unknown) => {
      this.#opening = null; // the next question tries again
      throw error;
    });
    return this.#opening;
  }

  async #openOnce(): Promise<Open> {
    const { newId, canary, firstRole } = this.#parts;
    const opened = await this.#parts.open();
    if (!opened.ok) {
      this.#problem = opened.health;
      log("store-failed");
      throw new StoreUnavailable();
    }
    const { database } = opened;
    this.#problem = await canary.check(await lastPlace(database));
    if (this.#problem) log("store-rows-missing");
    await rebuildOutdated(database);
    const open: Open = {
      database,
      freshLog: this.#freshLog(),
      known: {
        identity: await readIdentity(database, newId),
        profile: await readProfile(database, firstRole),
        panel: await readPanel(database),
        ...(await readEditions(database)),
      },
      enqueue: groupCommit(
        (run) => this.#transact(open, run),
        (error) => error instanceof StoreUnavailable,
      ),
    };
    return open;
  }

  /** Begun when the database is opened, awaited before the first write. */
  #freshLog(): Promise<void> {
    const fresh = this.#parts.freshLog().catch((error: unknown) => {
      if (isDiskFailure(error)) throw error;
      log("store-log-kept", error); // the danger stays what it was; facts are worth more than that
    });
    fresh.catch(() => undefined); // whoever writes is told
    return fresh;
  }

  async #transact(open: Open, run: (unit: Unit) => Promise<void>): Promise<void> {
    const { clock, canary, latch, onChange } = this.#parts;
    const { database } = open;
    if (await latch.isClosed()) throw new StoreUnavailable();
    const { last, known } = await open.freshLog
      .then(() =>
        database.transaction("rw", factTables(database), async () => {
          const views = await ViewRows.load(database);
          const unit = new Unit(database, views, open.known, clock.utcOffsetMinutes());
          await run(unit);
          return { last: await unit.write(), known: unit.known };
        }),
      )
      .catch((error: unknown) => this.#latchOnDiskFailure(error));
    open.known = known;
    if (last > 0) canary.note(last);
    onChange();
  }

  /**
   * A Chromium that ran out of disk acknowledges later writes and forgets everything at its next start,
   * also what was there before. So: no further write until the browser restarted.
   */
  async #latchOnDiskFailure(error: unknown): Promise<never> {
    if (!isDiskFailure(error)) throw error;
    await this.#parts.latch.close();
    log("store-latched", error);
    throw new StoreUnavailable();
  }
}

/** What one import may hold for a moment, and what everything else writes: they never wait for each other. */
const KEPT = {
  parallel: [
    "parallelRuns",
    "parallelParts",
    "parallelSeen",
    "parallelResults",
    "parallelLinks",
    "discrepancies",
    "discrepancyPictures",
    "dayPictures",
    "signOffs",
  ],
  // With the number that says that they changed.
  contributions: ["contributors", "contributions", "settings"],
  log: ["events", "bases", "settings"],
};

const NO_FACTS = [...KEPT.parallel, "contributors", "contributions"];

function keptTables({ tables }: HandrailDatabase, which: keyof typeof KEPT): Table[] {
  return tables.filter(({ name }) => KEPT[which].includes(name));
}

function factTables({ tables }: HandrailDatabase): Table[] {
  return tables.filter(({ name }) => !NO_FACTS.includes(name));
}

async function lastPlace(database: HandrailDatabase): Promise<number> {
  const [last] = await database.events.orderBy(":id").reverse().limit(1).primaryKeys();
  return last ?? readTrimmedTo(database); // whoever was long away has none left
}

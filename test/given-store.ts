/** A real store on a database of its own, and services around it that a test can look into. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { Services } from "@/lib/background/context";
import { HandrailDatabase } from "@/lib/background/store/database";
import { openDatabase } from "@/lib/background/store/open";
import type { StoreParts } from "@/lib/background/store/store";
import { Store } from "@/lib/background/store/store";
import type { PageNotice } from "@/lib/messages/notices";
import type { StoreHealth } from "@/lib/messages/store-health";
import { MONDAY } from "./given";

export function makeDatabase(indexedDB: IDBFactory = new IDBFactory()): HandrailDatabase {
  return new HandrailDatabase({ indexedDB, IDBKeyRange });
}

export interface GivenStore {
  readonly store: Store;
  readonly services: Services;
  readonly factory: IDBFactory;
  /** What tabs were told. */
  readonly notices: { tab: number; notice: PageNotice }[];
  /** Places that were told to the canary. */
  readonly noted: number[];
  /** Frames that the panel door lets in, as `tab/frame`. */
  readonly admitted: Set<string>;
  readonly time: { now: number };
  readonly latch: { closed: boolean };
  /** Every row of every table, to compare before and after. */
  readonly dump: () => Promise<Record<string, unknown[]>>;
}

export function givenStore(
  options: {
    readonly factory?: IDBFactory;
    readonly loss?: StoreHealth;
    readonly parts?: Partial<StoreParts>;
  } = {},
): GivenStore {
  const factory = options.factory ?? new IDBFactory();
  const time = { now: MONDAY };
  const latch = { closed: false };
  const noted: number[] = [];
  const notices: GivenStore["notices"] = [];
  const admitted = new Set<string>();
  let ids = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`;
  const clock = { now: () => time.now, utcOffsetMinutes: () => 480 };
  const store = new Store({
    open: () => openDatabase(factory, () => makeDatabase(factory)),
    clock,
    newId,
    latch: {
      isClosed: async () => latch.closed,
      close: async () => {
        latch.closed = true;
      },
    },
    canary: { check: async () => options.loss ?? null, note: (place) => noted.push(place) },
    firstRole: "user",
    onChange: () => undefined,
    ...options.parts,
  });
  const services: Services = {
    store,
    clock,
    newId,
    notify: {
      tab: async (tab, notice) => {
        notices.push({ tab, notice });
        return true;
      },
      everyTab: async () => undefined,
      allTabs: async () => undefined,
      views: () => undefined,
    },
    isGranted: async () => true,
    panelDoor: {
      issue: async (tab) => `word-for-tab-${tab}`,
      admit: async (nonce, { tab, frame }) => {
        if (nonce !== `word-for-tab-${tab}`) return false;
        admitted.add(`${tab}/${frame}`);
        return true;
      },
      isAdmitted: async ({ tab, frame }) => admitted.has(`${tab}/${frame}`),
    },
    browserLanguage: () => "zh-CN",
  };
  const dump = () => store.read((database) => dumpOf(database));
  return { store, services, factory, notices, noted, admitted, time, latch, dump };
}

export async function dumpOf(database: HandrailDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    database.tables.map(async (table) => {
      const rows = await table.toArray();
      const keys = await table.toCollection().primaryKeys();
      return [table.name, rows.map((row, index) => [keys[index], row])] as const;
    }),
  );
  return Object.fromEntries(tables);
}

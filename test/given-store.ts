/** A real store on a database of its own, and services around it that a test can look into. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { FrameSender, Services } from "@/lib/background/context";
import type { PictureState } from "@/lib/background/evidence-picture/picture-door";
import type { ListReading } from "@/lib/background/parallel/list-reading";
import type { Pick } from "@/lib/background/picker/pick";
import type { RecorderState } from "@/lib/background/recorder/recorder-state";
import { HandrailDatabase } from "@/lib/background/store/database";
import { openDatabase } from "@/lib/background/store/open";
import type { StoreParts } from "@/lib/background/store/store";
import { Store } from "@/lib/background/store/store";
import type { FrameAddress } from "@/lib/background/preview/preview-door";
import type { CheckNotice, PageNotice, PreviewNotice } from "@/lib/messages/notices";
import type { StoreHealth } from "@/lib/messages/store-health";
import type { TabStates } from "@/lib/background/tab-script";
import { MONDAY } from "./given";

export function makeDatabase(indexedDB: IDBFactory = new IDBFactory()): HandrailDatabase {
  return new HandrailDatabase({ indexedDB, IDBKeyRange });
}

/** A publication without a reason, which leaves running cases as they are. */
export const plainly = { reason: "", moveCases: false } as const;

export interface GivenStore {
  readonly store: Store;
  readonly services: Services;
  readonly factory: IDBFactory;
  /** What tabs were told. */
  readonly notices: { tab: number; notice: PageNotice }[];
  /** Places that were told to the canary. */
  readonly noted: number[];
  /** Frames that were given the locator. */
  readonly located: FrameSender[];
  /** Frames that were given what reads a page for a parallel run. */
  readonly compared: FrameSender[];
  /** What frames were asked to check, and what they answer. */
  readonly checked: { frame: FrameSender; notice: CheckNotice }[];
  readonly answers: {
    check: (frame: FrameSender, notice: CheckNotice) => unknown;
    addresses: (tab: number) => readonly FrameAddress[];
    preview: (frame: FrameSender, notice: PreviewNotice) => unknown;
    /** The picture of a tab, as a `data:` address. */
    shoot: (tab: number) => string;
  };
  /** What frames were told about a preview; `null`: all frames of the tab. */
  readonly previewed: { tab: number; frame: number | null; notice: PreviewNotice }[];
  /** Frames that the panel door lets in, as `tab/frame`. */
  readonly admitted: Set<string>;
  /** Tabs into whose frames the picker was put. */
  readonly pickersStarted: number[];
  /** Tabs into whose frames the recorder was put. */
  readonly recordersStarted: number[];
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
  const located: FrameSender[] = [];
  const compared: FrameSender[] = [];
  const checked: GivenStore["checked"] = [];
  const previewed: GivenStore["previewed"] = [];
  const answers: GivenStore["answers"] = {
    check: () => [],
    addresses: () => [],
    preview: () => true,
    shoot: (tab) => `data:image/jpeg;base64,${tab}`,
  };
  const admitted = new Set<string>();
  const pickersStarted: number[] = [];
  const recordersStarted: number[] = [];
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
    freshLog: () => Promise.resolve(),
    firstRole: "user",
    onChange: () => undefined,
    ...options.parts,
  });
  const picks = new Map<number, Pick>();
  const recorded = new Map<number, RecorderState>();
  const pictures = new Map<number, PictureState>();
  const services: Services = {
    store,
    clock,
    newId,
    notify: {
      tab: async (tab, notice) => {
        notices.push({ tab, notice });
        return true;
      },
      ledger: async () => undefined,
      everyTab: async () => undefined,
      allTabs: async () => undefined,
      views: () => undefined,
    },
    isGranted: async () => true,
    checkFrame: async (frame, notice) => {
      checked.push({ frame, notice });
      return answers.check(frame, notice);
    },
    addLocator: (frame) => void located.push(frame),
    addLedger: (frame) => void compared.push(frame),
    panelDoor: {
      issue: async (tab) => `word-for-tab-${tab}`,
      admit: async (nonce, { tab, frame }) => {
        if (nonce !== `word-for-tab-${tab}`) return false;
        admitted.add(`${tab}/${frame}`);
        return true;
      },
      isAdmitted: async ({ tab, frame }) => admitted.has(`${tab}/${frame}`),
      forget: async (tab) => {
        for (const place of admitted) if (place.startsWith(`${tab}/`)) admitted.delete(place);
      },
    },
    pickers: {
      ...statesIn(picks),
      start: async (tab) => {
        pickersStarted.push(tab);
        return true;
      },
      tell: async () => undefined,
    },
    recorders: {
      ...statesIn(recorded),
      start: async (tab) => {
        recordersStarted.push(tab);
        return true;
      },
      tell: async () => undefined,
    },
    previews: {
      addresses: async (tab) => answers.addresses(tab),
      start: async () => true,
      ask: async (frame, notice) => {
        previewed.push({ tab: frame.tab, frame: frame.frame, notice });
        return answers.preview(frame, notice);
      },
      tell: async (tab, notice) => void previewed.push({ tab, frame: null, notice }),
    },
    pictures: {
      ...statesIn(pictures),
      shoot: async (tab) => answers.shoot(tab),
      shortcut: async () => "Alt+Shift+H",
    },
    listReadings: statesIn(new Map<number, readonly ListReading[]>()),
    browserLanguage: () => "zh-CN",
  };
  const dump = () => store.read((database) => dumpOf(database));
  return {
    store,
    services,
    factory,
    notices,
    located,
    compared,
    checked,
    answers,
    previewed,
    noted,
    admitted,
    pickersStarted,
    recordersStarted,
    time,
    latch,
    dump,
  };
}

function statesIn<State>(states: Map<number, State>): TabStates<State> {
  return {
    read: async (tab) => states.get(tab),
    all: async () => [...states],
    change: async (tab, change) => {
      const state = await change(states.get(tab));
      if (state) states.set(tab, state);
      else states.delete(tab);
      return state;
    },
  };
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

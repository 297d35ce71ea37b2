/**
 * Reading a list of the CRM to its end: from then on, what it did not show is not there. A reading belongs
 * to the tab in which it began; with it, or when it has rested for long, it is over.
 */
import { fingerprint } from "@/lib/core/fingerprint";
import type { TabStates } from "../tab-script";
import { sessionStates } from "../tab-script";

export interface ListReading {
  readonly id: string;
  readonly run: string;
  /** ms since 1970. */
  readonly begunAt: number;
  /** When a page was read last, ms since 1970. */
  readonly lastAt: number;
  /** Fingerprints of the rows that were seen: a page that is read twice is counted once. */
  readonly rows: readonly string[];
  /** Rows that did not show which record they are. */
  readonly unknown: number;
}

/** Of a tab, one a run at most. */
export type ListReadings = TabStates<readonly ListReading[]>;

export const sessionListReadings = (): ListReadings => sessionStates("list-readings-in-tab-");

/** Who comes back later than that may have another list before them. */
const REST_MS = 30 * 60_000;

/** The one under way; `null`: none. */
export async function readingOf(
  readings: ListReadings,
  tab: number,
  run: string,
  now: number,
): Promise<ListReading | null> {
  return (await readings.read(tab))?.find(isOn(run, now)) ?? null;
}

/** Goes on with the one under way, or begins one. @returns its id */
export async function openReading(
  readings: ListReadings,
  tab: number,
  run: string,
  now: number,
  newId: () => string,
): Promise<string> {
  let id = "";
  await readings.change(tab, (all = []) => {
    const known = all.find(isOn(run, now));
    const reading = known ?? { id: newId(), run, begunAt: now, lastAt: now, rows: [], unknown: 0 };
    id = reading.id;
    return [...all.filter((each) => each.run !== run), reading];
  });
  return id;
}

/**
 * Counts what a page of the list showed. Rows of another reading, or of none, belong to none.
 *
 * @param rows names of the records; `null`: it did not show which one it is
 */
export async function noteRows(
  readings: ListReadings,
  tab: number,
  id: string,
  rows: readonly (string | null)[],
  now: number,
): Promise<void> {
  await readings.change(tab, (all = []) =>
    all.map((reading) => {
      if (reading.id !== id) return reading;
      const seen = new Set(reading.rows);
      for (const row of rows) if (row !== null) seen.add(fingerprint(row));
      const unknown = reading.unknown + rows.filter((row) => row === null).length;
      return { ...reading, lastAt: now, rows: [...seen], unknown };
    }),
  );
}

/** @returns it as it was; `null`: there is no such reading any more. */
export async function closeReading(
  readings: ListReadings,
  tab: number,
  id: string,
  now: number,
): Promise<ListReading | null> {
  let closed: ListReading | null = null;
  await readings.change(tab, (all = []) => {
    closed = all.find((each) => each.id === id && isOn(each.run, now)(each)) ?? null;
    const others = all.filter((each) => each.id !== id);
    return others.length > 0 ? others : undefined;
  });
  return closed;
}

const isOn = (run: string, now: number) => (reading: ListReading) =>
  reading.run === run && now - reading.lastAt <= REST_MS;

/**
 * What the bench runs in a page of the extension: fills its database with a company's million events and the
 * facts that were handed in, and works the dashboard's figures out from the log, as one would without a cube.
 */
import type { NewEvent } from "@/lib/core/event/event";
import { dayFacts } from "@/lib/core/projection/day-facts";
import { fold } from "@/lib/core/projection/projection";
import { cubeOf } from "@/lib/core/statistics/cube";
import type { Question, Statistics } from "@/lib/core/statistics/report";
import { statisticsOf } from "@/lib/core/statistics/report";
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import { peopleOf } from "../../company/people";
import { storyOf } from "../../company/story";
import { Truth } from "../../company/truth";

const K = 5;
const MOST = 20_000;

/** @returns how many events there are, and ms of folding them */
export async function fill(people: number, days: number) {
  const database = await opened();
  const truth = new Truth();
  let [events, foldMs] = [0, 0];
  let waiting: NewEvent[] = [];
  for (const person of peopleOf(people, days)) {
    const log = storyOf(person, truth);
    const start = performance.now();
    const facts = [...fold(dayFacts, log).values()];
    foldMs += performance.now() - start;
    events += log.length;
    waiting.push(...log);
    if (waiting.length > MOST) {
      await put(database, "events", waiting);
      waiting = [];
    }
    await put(database, "contributions", contributionsOf(facts));
  }
  await put(database, "events", waiting);
  await put(database, "settings", [{ key: "contributions", value: 1 }]);
  database.close();
  return { events, foldMs };
}

/** One row for each browser and month, as they are taken in. */
function contributionsOf(facts: readonly DayFact[]): object[] {
  const months = new Map<string, DayFact[]>();
  for (const fact of facts) {
    const key = `${fact.device}|${fact.day.slice(0, 7)}`;
    months.set(key, [...(months.get(key) ?? []), fact]);
  }
  return [...months].map(([key, some]) => {
    const [device = "", month = ""] = key.split("|");
    const about = { fold: 0, revision: 1, sha256: "", takenAt: 0 };
    return { ...about, device, month, key: `key-${device}`, facts: some };
  });
}

/** The same figures from the log alone, read in portions as a rebuild does. */
export async function fromLog(question: Question): Promise<{ ms: number; statistics: Statistics }> {
  const database = await opened();
  const start = performance.now();
  let rows = new Map<string, DayFact>();
  for (let after = 0; ;) {
    const portion = await read(database, after);
    rows = fold(dayFacts, portion.events, rows);
    if (portion.last === null) break;
    after = portion.last;
  }
  const statistics = statisticsOf(cubeOf(rows.values(), K), null, question);
  const ms = performance.now() - start;
  database.close();
  return { ms, statistics };
}

function opened(): Promise<IDBDatabase> {
  return settled(indexedDB.open("handrail"));
}

async function read(database: IDBDatabase, after: number) {
  const store = database.transaction("events").objectStore("events");
  const range = IDBKeyRange.lowerBound(after, true);
  const [events, keys] = await Promise.all([
    settled<NewEvent[]>(store.getAll(range, MOST)),
    settled<IDBValidKey[]>(store.getAllKeys(range, MOST)),
  ]);
  return { events, last: keys.length < MOST ? null : Number(keys.at(-1)) };
}

function put(database: IDBDatabase, name: string, rows: readonly object[]): Promise<void> {
  return new Promise((done, failed) => {
    const writing = database.transaction(name, "readwrite", { durability: "relaxed" });
    for (const row of rows) writing.objectStore(name).put(row);
    writing.addEventListener("complete", () => done());
    writing.addEventListener("abort", () => failed(writing.error ?? new Error(name)));
  });
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((done, failed) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error ?? new Error("no database")));
  });
}

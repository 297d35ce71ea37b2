// @ts-check
/** What is really in the database, read past the product, and whether it is what was acknowledged. */

/**
 * @typedef {{seq: number, id: string, type: string, data: {prompt?: string, step?: string}}} Fact
 * @typedef {{facts: Fact[], kept: number}} Ledger `kept`: observations that wait in storage.local
 */

/**
 * @param {import("@playwright/test").Page} console_ a page of the extension
 * @returns {Promise<Ledger>}
 */
export function readLedger(console_) {
  return console_.evaluate(async () => {
    // Opening a database that is not there would make it.
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes("handrail")) throw new Error("The database is gone.");
    const open = indexedDB.open("handrail");
    const database = await new Promise(
      (/** @type {(opened: IDBDatabase) => void} */ resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      },
    );
    const all = database.transaction("events").objectStore("events").getAll();
    const facts = await new Promise((/** @type {(rows: Fact[]) => void} */ resolve, reject) => {
      all.onsuccess = () => resolve(all.result);
      all.onerror = () => reject(all.error);
    });
    database.close();
    const local = await chrome.storage.local.get(null);
    const kept = Object.keys(local).filter((key) => key.startsWith("outbox/")).length;
    return { facts: facts.map(({ seq, id, type, data }) => ({ seq, id, type, data })), kept };
  });
}

/**
 * @param {readonly Fact[]} facts
 * @param {ReadonlySet<string>} acknowledged ids of observations
 */
export function judge(facts, acknowledged) {
  /** @type {Map<string, number>} */
  const told = new Map();
  /** @type {Map<string, number[]>} */
  const sessions = new Map();
  for (const { id } of facts.filter(({ type }) => type === "PromptShown")) {
    const [session = "", n = ""] = id.split(":");
    told.set(`${session}:${n}`, (told.get(`${session}:${n}`) ?? 0) + 1);
    sessions.set(session, [...(sessions.get(session) ?? []), Number(n)]);
  }
  // In other sessions not every observation makes a fact.
  const ours = new Set([...acknowledged].map((id) => id.split(":")[0] ?? ""));
  /** @type {Map<string | undefined, number>} */
  const prompts = new Map();
  for (const { type, data } of facts) {
    if (type === "PromptShown") prompts.set(data.prompt, (prompts.get(data.prompt) ?? 0) + 1);
  }
  return {
    lost: [...acknowledged].filter((id) => !told.has(id)),
    duplicated: [...told, ...prompts].filter(([, times]) => times > 1).map(([id]) => id),
    holes: [
      ...gaps(facts.map(({ seq }) => seq)).map((seq) => `place ${seq}`),
      ...[...sessions]
        .filter(([session]) => ours.has(session))
        .flatMap(([session, ns]) => gaps(ns).map((n) => `${session}:${n}`)),
    ],
  };
}

/** Nothing lost, nothing twice, no hole. */
export const sound = { lost: [], duplicated: [], holes: [] };

/**
 * What is missing of 1 … the highest.
 *
 * @param {readonly number[]} places
 */
function gaps(places) {
  const there = new Set(places);
  const highest = places.reduce((most, place) => Math.max(most, place), 0);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((n) => !there.has(n));
}

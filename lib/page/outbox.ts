/**
 * Observations on their way to the background. A service worker may die between hearing and storing,
 * so each is kept until it is acknowledged and told again until then; the background recognises what
 * it already has. A copy in storage.local outlives the page (but not a power cut): the background
 * collects what pages could not deliver.
 */
import { browser } from "wxt/browser";
import type { Observation } from "@/lib/core/event/observation";
import type { ShownPage } from "@/lib/core/process/decide";
import { AskError } from "@/lib/messages/connect";
import type { PageReply } from "@/lib/messages/page";
import { OUTBOX_PREFIX } from "@/lib/messages/outbox-key";
import { isAlive } from "./alive";

/** Between one attempt and the next, in ms; the last repeats. */
const RETRY_MS = [200, 1000, 4000, 15_000];
const MAX_BATCH = 100;

/** Distributes over the union: an observation without its id. */
export type NewObservation = Observation extends infer Each
  ? Each extends Observation
    ? Omit<Each, "id">
    : never
  : never;

export interface Outbox {
  /** Queues what was seen; it is sent at once. */
  readonly add: (seen: NewObservation) => void;
  /** Sends what waits, or an empty batch to ask for the plan anew. */
  readonly ask: () => void;
  /** The page was frozen: whatever was under way may never be answered, and is told again. */
  readonly renew: () => void;
}

export function createOutbox(options: {
  readonly session: string;
  readonly send: (observations: readonly Observation[]) => Promise<PageReply>;
  readonly onReply: (reply: PageReply) => void;
  /** The site was withdrawn: this script has no business here any more. */
  readonly onDenied: () => void;
  /** The playbook's pages that the frame shows now. */
  readonly shownNow: () => readonly ShownPage[];
  readonly signal: AbortSignal;
}): Outbox {
  const { session, send, onReply, onDenied, shownNow, signal } = options;
  let waiting: Observation[] = [];
  let count = 0;
  let failures = 0;
  let batchSize = MAX_BATCH;
  let isSending = false;
  let isAsked = false;
  /** Counts deliveries; one that was given up is no longer the latest. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function deliver(): Promise<void> {
    if (isSending || signal.aborted || !isAlive()) return;
    clearTimeout(timer);
    isSending = true;
    const mine = ++turn;
    const batch = waiting.slice(0, batchSize);
    isAsked = false;
    try {
      const reply = await send(batch);
      forget(batch);
      if (mine !== turn) return;
      failures = 0;
      if (waiting.length === 0) batchSize = MAX_BATCH;
      if (!signal.aborted && waiting.length === 0) onReply(reply);
    } catch (error) {
      if (mine !== turn) return;
      if (error instanceof AskError && error.code === "denied") {
        forget(batch);
        onDenied();
      } else if (error instanceof AskError && error.code === "invalid") {
        setAside(batch);
      } else {
        retryLater();
        await askAllTheSame(error, batch);
      }
    } finally {
      if (mine === turn) isSending = false;
    }
    if (failures === 0 && (waiting.length > 0 || isAsked)) void deliver();
  }

  /**
   * The background refuses for good: telling it again would be refused again, and block what comes
   * after. One faulty observation must not take the others of its batch along: they go one by one.
   */
  function setAside(batch: readonly Observation[]): void {
    failures = 0;
    if (batch.length <= 1) forget(batch);
    batchSize = 1;
  }

  /** Nothing can be stored now, but a plan needs no storing, and the panel must be able to say so. */
  async function askAllTheSame(error: unknown, batch: readonly Observation[]): Promise<void> {
    if (batch.length === 0 || !(error instanceof AskError)) return;
    if (error.code !== "store-unavailable") return;
    const reply = await send([]).catch(() => null);
    if (reply && !signal.aborted) onReply(reply);
  }

  function retryLater(): void {
    if (signal.aborted || !isAlive()) return;
    timer = setTimeout(() => void deliver(), RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
    failures++;
  }

  function forget(batch: readonly Observation[]): void {
    waiting = waiting.filter((observation) => !batch.includes(observation));
    const mirrored = batch.filter(isMirrored).map(({ id }) => OUTBOX_PREFIX + id);
    if (mirrored.length > 0) void browser.storage.local.remove(mirrored).catch(() => undefined);
  }

  async function mirror(observation: Mirrored): Promise<void> {
    // A script that an update cut off has no storage any more.
    await browser.storage.local.set({
      [OUTBOX_PREFIX + observation.id]: withoutAddress(observation, shownNow()),
    });
  }

  signal.addEventListener("abort", () => clearTimeout(timer));

  return {
    add: (seen) => {
      const observation: Observation = { ...seen, id: `${session}:${++count}` };
      waiting.push(observation);
      if (isMirrored(observation)) {
        void mirror(observation).catch(() => undefined);
      }
      // The next task, so that what happens together travels together.
      queueMicrotask(() => void deliver());
    },
    ask: () => {
      isAsked = true;
      void deliver();
    },
    renew: () => {
      turn++;
      isSending = false;
    },
  };
}

type Mirrored = Exclude<Observation, { kind: "page-entered" | "anchor-looked" }>;

/** What a person did is worth a write to disk; what every page load tells anew is not. */
function isMirrored(observation: Observation): observation is Mirrored {
  return observation.kind !== "page-entered" && observation.kind !== "anchor-looked";
}

/** Addresses may name customers, so none is written to disk, only which pages of the playbook it was. */
function withoutAddress(observation: Mirrored, shown: readonly ShownPage[]): Mirrored {
  return "url" in observation ? { ...observation, url: "", shown: [...shown] } : observation;
}

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Observation } from "@/lib/core/event/observation";
import { AskError } from "@/lib/messages/connect";
import { OUTBOX_PREFIX } from "@/lib/messages/outbox-key";
import { createOutbox } from "./outbox";
import type { NewObservation } from "./outbox";

const URL = "https://crm.weber-anlagen.example/contacts/4711";
const reply = { plan: { watches: [] }, overlay: null } as never;
const filled = (watch = "log-visit/write-note"): NewObservation => ({
  kind: "field-filled",
  at: 1,
  url: URL,
  watch,
});
const entered: NewObservation = { kind: "page-entered", at: 1, url: URL, how: "arrived" };

/** One of each kind: a new one has to stand here. */
const oneOfEach: {
  readonly [Kind in Observation["kind"]]: Omit<Extract<Observation, { kind: Kind }>, "id">;
} = {
  "page-entered": { kind: "page-entered", at: 1, url: URL, how: "arrived" },
  "field-filled": { kind: "field-filled", at: 1, url: URL, watch: "log-visit/write-note" },
  "control-used": { kind: "control-used", at: 1, url: URL, watch: "log-visit/write-note" },
  "evidence-seen": { kind: "evidence-seen", at: 1, url: URL, watch: "log-visit/write-note" },
  "state-seen": {
    kind: "state-seen",
    at: 1,
    url: URL,
    watch: "log-visit/write-note",
    how: "since",
  },
  "condition-seen": {
    kind: "condition-seen",
    at: 1,
    url: URL,
    watch: "log-visit/write-note",
    holds: true,
  },
  "save-withdrawn": { kind: "save-withdrawn", at: 1, watch: "log-visit/write-note" },
  "prompt-shown": {
    kind: "prompt-shown",
    at: 1,
    watch: "log-visit/write-note",
    prompt: "prompt-0001",
  },
  "prompt-answered": {
    kind: "prompt-answered",
    at: 1,
    watch: "log-visit/write-note",
    prompt: "prompt-0001",
    answer: "closed",
  },
  fallback: { kind: "fallback", at: 1, watch: "old-tool:sheet", what: "noticed" },
  "anchor-looked": {
    kind: "anchor-looked",
    at: 1,
    url: URL,
    watch: "log-visit/write-note",
    part: "step",
    state: "exact",
  },
};

type Send = (observations: readonly Observation[]) => Promise<never>;

function givenOutbox(send: Send) {
  const life = new AbortController();
  const onReply = vi.fn();
  const batches: string[][] = [];
  const outbox = createOutbox({
    session: "page-life-0001",
    send: (observations) => {
      batches.push(observations.map(({ id }) => id.split(":")[1] ?? ""));
      return send(observations);
    },
    onReply,
    onDenied: () => undefined,
    shownNow: () => [],
    signal: life.signal,
  });
  return { outbox, batches, onReply, life };
}

const kept = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) =>
    key.startsWith(OUTBOX_PREFIX),
  );

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("the outbox", () => {
  it("sends at once, together what happens together, in order", async () => {
    const { outbox, batches, onReply } = givenOutbox(async () => reply);
    outbox.add(entered);
    outbox.add(filled());
    outbox.add(filled());
    await later(0);
    expect(batches).toEqual([["1", "2", "3"]]);
    expect(onReply).toHaveBeenCalledTimes(1);
  });

  it("keeps what was done in storage until it is answered, and only that", async () => {
    let answer: (value: never) => void = () => undefined;
    const { outbox } = givenOutbox(() => new Promise((resolve) => (answer = resolve)));
    outbox.add(entered);
    outbox.add(filled());
    await later(0);
    expect(await kept()).toEqual([`${OUTBOX_PREFIX}page-life-0001:2`]);
    answer(reply);
    await later(0);
    expect(await kept()).toEqual([]);
  });

  it.each(Object.values(oneOfEach))("writes no address to disk: $kind", async (seen) => {
    const { outbox } = givenOutbox(() => new Promise(() => undefined));
    outbox.add(seen);
    await later(0);
    const onDisk = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(onDisk).not.toContain("weber-anlagen");
    expect(onDisk.includes("page-life-0001:1")).toBe(
      seen.kind !== "page-entered" && seen.kind !== "anchor-looked",
    );
  });

  it("tells again what was not answered, with longer and longer pauses", async () => {
    const { outbox, batches } = givenOutbox(() => Promise.reject(new Error("worker is gone")));
    outbox.add(filled());
    await later(0);
    expect(batches).toHaveLength(1);
    await later(199);
    expect(batches).toHaveLength(1);
    await later(1);
    expect(batches).toHaveLength(2);
    await later(1000);
    expect(batches).toHaveLength(3);
    await later(4000);
    expect(batches).toHaveLength(4);
    await later(60_000);
    expect(batches).toHaveLength(8); // every 15 s
    expect(new Set(batches.flat())).toEqual(new Set(["1"]));
    expect(await kept()).toHaveLength(1);
  });

  it("loses nothing and keeps the order when every third message fails", async () => {
    let calls = 0;
    const heard: string[] = [];
    const { outbox } = givenOutbox(async (observations) => {
      if (++calls % 3 === 1) throw new Error("worker is gone");
      heard.push(...observations.map(({ id }) => id));
      return reply;
    });
    for (let n = 0; n < 350; n++) {
      outbox.add(filled());
      if (n % 50 === 0) await later(20);
    }
    await later(60_000);
    expect(heard).toEqual(Array.from({ length: 350 }, (_, n) => `page-life-0001:${n + 1}`));
    expect(await kept()).toEqual([]);
  });

  it("sends at most a hundred at a time", async () => {
    const { outbox, batches, onReply } = givenOutbox(async () => reply);
    for (let n = 0; n < 250; n++) outbox.add(filled());
    await later(0);
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(onReply).toHaveBeenCalledTimes(1); // the plan after the last is the one that counts
  });

  it("drops what the background refuses for good, and goes on", async () => {
    let isFirst = true;
    const { outbox, batches } = givenOutbox(async () => {
      if (!isFirst) return reply;
      isFirst = false;
      throw new AskError("invalid");
    });
    outbox.add(filled());
    await later(0);
    outbox.add(filled());
    await later(60_000);
    expect(batches).toEqual([["1"], ["2"]]);
    expect(await kept()).toEqual([]);
  });

  it("goes on at once after a refusal also when an attempt before it had failed", async () => {
    let calls = 0;
    const { outbox, batches } = givenOutbox(async () => {
      calls++;
      if (calls === 1) throw new Error("worker is gone");
      if (calls === 2) throw new AskError("invalid");
      return reply;
    });
    for (let n = 0; n < 101; n++) outbox.add(filled());
    await later(60_000);
    expect(batches.at(-1)).toEqual(["101"]);
    expect(await kept()).toEqual([]);
  });

  it("does not drop what is in order because something beside it is refused", async () => {
    const heard: string[] = [];
    const { outbox } = givenOutbox(async (observations) => {
      if (observations.some((one) => "watch" in one && one.watch === "too-long")) {
        throw new AskError("invalid");
      }
      heard.push(...observations.map(({ id }) => id));
      return reply;
    });
    outbox.add(filled());
    outbox.add(filled("too-long"));
    outbox.add(filled());
    await later(60_000);
    expect(heard).toEqual(["page-life-0001:1", "page-life-0001:3"]);
  });

  it.each(["store-unavailable", "failed"] as const)(
    "waits while the background says %s",
    async (code) => {
      const { outbox, batches } = givenOutbox(() => Promise.reject(new AskError(code)));
      outbox.add(filled());
      await later(300);
      expect(batches.filter((batch) => batch.length > 0)).toEqual([["1"], ["1"]]);
      expect(await kept()).toHaveLength(1);
    },
  );

  it("asks for the plan with nothing to tell", async () => {
    const { outbox, batches, onReply } = givenOutbox(async () => reply);
    outbox.ask();
    await later(0);
    expect(batches).toEqual([[]]);
    expect(onReply).toHaveBeenCalledWith(reply);
  });

  it("says nothing more after the end", async () => {
    const { outbox, batches, life } = givenOutbox(() => Promise.reject(new Error("gone")));
    outbox.add(filled());
    await later(0);
    life.abort();
    outbox.add(filled());
    await later(60_000);
    expect(batches).toHaveLength(1);
  });

  it("says nothing more once the extension was updated away from under it", async () => {
    const { outbox, batches } = givenOutbox(async () => reply);
    const { id } = fakeBrowser.runtime;
    fakeBrowser.runtime.id = undefined as never;
    outbox.add(filled());
    await later(60_000);
    fakeBrowser.runtime.id = id;
    expect(batches).toEqual([]);
  });

  it("tells again what was under way when the page was frozen; the late answer then counts for nothing", async () => {
    let answerLate: (value: never) => void = () => undefined;
    const replies = [new Promise<never>((resolve) => (answerLate = resolve)), reply];
    const { outbox, batches, onReply } = givenOutbox(async () => replies.shift() ?? reply);
    outbox.add(filled());
    await later(0);
    outbox.add(filled());
    await later(60_000);
    expect(batches).toEqual([["1"]]); // its answer was lost with the page
    outbox.renew();
    outbox.add(entered);
    await later(0);
    expect(batches).toEqual([["1"], ["1", "2", "3"]]);
    expect(onReply).toHaveBeenCalledTimes(1);
    answerLate(reply);
    await later(0);
    expect(onReply).toHaveBeenCalledTimes(1);
    outbox.add(filled());
    await later(0);
    expect(batches.at(-1)).toEqual(["4"]);
    expect(await kept()).toEqual([]);
  });

  it("is not held up by a delivery that fails after it was given up", async () => {
    let refuse: (error: Error) => void = () => undefined;
    const first = new Promise<never>((_resolve, reject) => (refuse = reject));
    const replies = [first, reply];
    const { outbox, batches } = givenOutbox(async () => replies.shift() ?? reply);
    outbox.add(filled());
    await later(0);
    outbox.renew();
    outbox.add(entered);
    await later(0);
    refuse(new Error("The message channel closed"));
    await later(60_000);
    expect(batches).toEqual([["1"], ["1", "2"]]);
  });
});

/**
 * Runs in the content script's world: tells the background observations that make exactly one fact
 * each, by the product's own outbox and connection, and says outside which were acknowledged.
 */
import { connect } from "@/lib/messages/connect";
import type { PageCalls } from "@/lib/messages/page";
import { createOutbox } from "@/lib/page/outbox";

declare global {
  /** Leaves the browser at once (CDP), so what it was told survives the browser's death. */
  var handrailAcknowledged: (ids: string) => void;
  var handrailTeller: { readonly outbox: typeof outbox; readonly bare: typeof bare };
}

const ask = connect<PageCalls>("page");
const seen = () => ({
  kind: "prompt-shown" as const,
  at: Date.now(),
  watch: "log-visit/write-note",
  prompt: crypto.randomUUID(),
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `count` facts, in bursts of up to `burst`, the next after `everyMs`. */
async function outbox(session: string, count: number, burst: number, everyMs: number) {
  const { add } = createOutbox({
    session,
    send: async (observations) => {
      const reply = await ask("observe", { url: location.href, observations: [...observations] });
      handrailAcknowledged(JSON.stringify(observations.map(({ id }) => id)));
      return reply;
    },
    onReply: () => undefined,
    onDenied: () => undefined,
    shownNow: () => [],
    signal: new AbortController().signal,
  });
  for (let told = 0; told < count; told += burst) {
    for (let i = told; i < Math.min(told + burst, count); i++) add(seen());
    await pause(everyMs);
  }
}

/** One batch after the other without outbox: nothing is kept anywhere, nothing is told again. */
async function bare(session: string, size: number) {
  for (let n = 0; ; n += size) {
    const observations = Array.from({ length: size }, (_, index) => ({
      ...seen(),
      id: `${session}:${n + index + 1}`,
    }));
    await ask("observe", { url: location.href, observations });
    handrailAcknowledged(JSON.stringify(observations.map(({ id }) => id)));
  }
}

globalThis.handrailTeller = { outbox, bare };

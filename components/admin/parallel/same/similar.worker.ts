/** Finds likenesses beside the page: of thousands of names it takes a second in which nothing may stand still. */
import { findSimilar } from "@/lib/core/reconcile/similar";
import type { SimilarReply, SimilarRequest } from "./similar-finder";

function say(reply: SimilarReply): void {
  globalThis.postMessage(reply);
}

globalThis.addEventListener("message", ({ data }: MessageEvent<SimilarRequest>) => {
  const { ledger, crm, refused } = data;
  const work = findSimilar(ledger, crm, {
    refused: refused.map((pair) => ({ left: pair.ledger, right: pair.crm })),
  });
  let step = work.next();
  for (; step.done !== true; step = work.next()) say({ kind: "progress", done: step.value });
  say({ kind: "found", proposals: step.value });
});

import type { Named } from "@/lib/core/reconcile/likeness";
import type { Proposal } from "@/lib/core/reconcile/similar";

export interface SimilarRequest {
  readonly ledger: readonly Named[];
  readonly crm: readonly Named[];
  /** Pairs of ids that are not proposed. */
  readonly refused: readonly { readonly ledger: string; readonly crm: string }[];
}

export type SimilarReply =
  /** 0 to 1. */
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "found"; readonly proposals: readonly Proposal[] };

/** What a worker is to this file; tests give their own. */
export type SimilarWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/**
 * Looks for likenesses in a worker.
 *
 * @param signal ends the worker; after that nothing is said any more, and the promise stays open.
 * @returns likeliest first.
 * @throws {Error} when the worker ends by itself.
 */
export function findProposals(
  request: SimilarRequest,
  signal: AbortSignal,
  onProgress: (done: number) => void,
  start: () => SimilarWorker = startWorker,
): Promise<readonly Proposal[]> {
  const worker = start();
  signal.addEventListener("abort", () => worker.terminate());
  return new Promise((resolve, reject) => {
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("The worker that finds likenesses has ended"));
    };
    worker.onmessage = ({ data }: MessageEvent<SimilarReply>) => {
      if (signal.aborted) return;
      if (data.kind === "progress") {
        onProgress(data.done);
        return;
      }
      worker.terminate();
      resolve(data.proposals);
    };
    worker.postMessage(request);
  });
}

/** Its address is one of the two that components/trusted-types.ts lets a worker be started from. */
function startWorker(): Worker {
  return new Worker(new URL("./similar.worker.ts", import.meta.url), { type: "module" });
}

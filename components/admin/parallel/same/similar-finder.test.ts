import { describe, expect, it, vi } from "vitest";
import type { SimilarReply, SimilarWorker } from "./similar-finder";
import { findProposals } from "./similar-finder";

/** A worker that answers as it is told. */
function workerThat(...answers: readonly SimilarReply[]) {
  const worker: SimilarWorker = {
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
    postMessage: () => {
      for (const data of answers) {
        queueMicrotask(() =>
          worker.onmessage?.call(worker as Worker, new MessageEvent("message", { data })),
        );
      }
    },
  };
  return worker;
}

const request = { ledger: [], crm: [], refused: [] };
const found = { kind: "found", proposals: [] } as const;

describe("finding likenesses beside the page", () => {
  it("says how far it is and what it found, and ends the worker", async () => {
    const worker = workerThat({ kind: "progress", done: 0.5 }, found);
    const progress = vi.fn();
    const { signal } = new AbortController();
    expect(await findProposals(request, signal, progress, () => worker)).toEqual([]);
    expect(progress.mock.calls).toEqual([[0.5]]);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it("says nothing after it was cancelled", async () => {
    const worker = workerThat({ kind: "progress", done: 0.5 }, found);
    const progress = vi.fn();
    const cancel = new AbortController();
    const proposals = vi.fn();
    void findProposals(request, cancel.signal, progress, () => worker).then(proposals);
    cancel.abort();
    await new Promise((resolve) => setTimeout(resolve));
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(progress).not.toHaveBeenCalled();
    expect(proposals).not.toHaveBeenCalled();
  });

  it("fails when the worker ends by itself", async () => {
    const worker = workerThat();
    const { signal } = new AbortController();
    const finding = findProposals(
      request,
      signal,
      () => {},
      () => worker,
    );
    worker.onerror?.call(worker as never, new Event("error") as ErrorEvent);
    await expect(finding).rejects.toThrow();
  });
});

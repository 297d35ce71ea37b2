import { describe, expect, it, vi } from "vitest";
import type { LedgerReply, LedgerRequest } from "@/lib/core/ledger/job";
import type { LedgerWorker } from "./ledger-reader";
import { LedgerReader } from "./ledger-reader";

/** A worker that answers as it is told. */
function workerThat(answers: (request: LedgerRequest) => readonly LedgerReply[]) {
  const worker: LedgerWorker = {
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
    postMessage: (request: LedgerRequest) => {
      for (const data of answers(request)) {
        queueMicrotask(() =>
          worker.onmessage?.call(worker as Worker, new MessageEvent("message", { data })),
        );
      }
    },
  };
  return worker;
}

const request = {
  sheet: 0,
  side: "ledger" as const,
  mapping: { fields: [] },
  skipHidden: false,
  run: {} as never,
};
const none = { count: 0, rows: [] };
const found = {
  fields: ["number"],
  key: ["number"],
  check: { rows: 2, keys: 2, keyless: none, duplicates: none, unreadable: [] },
  remarks: [],
};

describe("reading a ledger beside the page", () => {
  it("says how far it is, what the rows are, and hands them over in parts", async () => {
    const part = { bucket: 7, entries: [{ key: "a1", rows: [{ row: 2, values: ["A-1"] }] }] };
    const worker = workerThat(({ kind }) =>
      kind === "parts"
        ? [{ kind: "parts", parts: [part] }]
        : [
            { kind: "progress", done: 0.5 },
            { kind: "checked", ...found },
          ],
    );
    const reader = new LedgerReader(() => worker);
    const progress = vi.fn();
    expect(await reader.check(request, progress)).toMatchObject({ kind: "ok", result: found });
    expect(progress.mock.calls).toEqual([[0.5]]);
    expect(await reader.parts(7)).toEqual({ kind: "ok", result: [part] });
  });

  it("says why it is refused in the middle", async () => {
    const worker = workerThat(() => [
      { kind: "progress", done: 0.5 },
      { kind: "refused", problem: { code: "damaged" } },
    ]);
    expect(await new LedgerReader(() => worker).check(request)).toEqual({
      kind: "refused",
      problem: { code: "damaged" },
    });
  });

  it("ends the worker to cancel, also when another file is opened", async () => {
    const silent = workerThat(() => []);
    const reader = new LedgerReader(() => silent);
    const first = reader.open(new Blob([]));
    const second = reader.open(new Blob([]));
    expect(await first).toEqual({ kind: "cancelled" });
    reader.close();
    expect(await second).toEqual({ kind: "cancelled" });
    expect(silent.terminate).toHaveBeenCalledTimes(2);
  });
});

import type {
  CheckRequest,
  CheckedFile,
  LedgerReply,
  LedgerRequest,
  OpenRequest,
  OpenedFile,
} from "@/lib/core/ledger/job";
import type { LedgerProblem } from "@/lib/core/ledger/ledger-problem";
import type { RowsPart } from "@/lib/core/reconcile/import-rows";

/** `cancelled`: `close` was called, and nobody waits for it any more. */
export type LedgerAnswer<Result> =
  | { readonly kind: "ok"; readonly result: Result }
  | { readonly kind: "refused"; readonly problem: LedgerProblem }
  | { readonly kind: "cancelled" };

type OnProgress = (done: number) => void;

/** What a worker is to this file; tests give their own. */
export type LedgerWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/**
 * Reads one ledger in a worker: `open` (again with other options, if a person wants), `check` (again with
 * another mapping), then `parts` until all have come. `close`, and opening anew, cancel what is under way.
 */
export class LedgerReader {
  readonly #start: () => LedgerWorker;
  #worker: LedgerWorker | undefined;
  #cancel: (() => void) | undefined;

  constructor(start: () => LedgerWorker = startWorker) {
    this.#start = start;
  }

  open(
    file: Blob,
    options: Omit<OpenRequest, "kind" | "file"> = {},
    onProgress?: OnProgress,
  ): Promise<LedgerAnswer<OpenedFile>> {
    this.close();
    return this.#ask({ kind: "open", file, ...options }, onProgress, (reply) =>
      reply.kind === "preview" ? reply : undefined,
    );
  }

  /** All rows of it, as fields of a run. */
  check(
    request: Omit<CheckRequest, "kind">,
    onProgress?: OnProgress,
  ): Promise<LedgerAnswer<CheckedFile>> {
    return this.#ask({ kind: "check", ...request }, onProgress, (reply) =>
      reply.kind === "checked" ? reply : undefined,
    );
  }

  /** Some of the rows that were checked, by key; the first parts come with 0. */
  parts(from: number): Promise<LedgerAnswer<readonly RowsPart[]>> {
    return this.#ask({ kind: "parts", from }, undefined, (reply) =>
      reply.kind === "parts" ? reply.parts : undefined,
    );
  }

  /** A worker that is reading hears nothing: it is ended. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#cancel?.();
  }

  #ask<Result>(
    request: LedgerRequest,
    onProgress: OnProgress | undefined,
    resultOf: (reply: LedgerReply) => Result | undefined,
  ): Promise<LedgerAnswer<Result>> {
    if (this.#cancel) throw new Error("One thing at a time");
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      const settle = (answer: LedgerAnswer<Result>) => {
        this.#cancel = undefined;
        worker.onmessage = null;
        worker.onerror = null;
        resolve(answer);
      };
      this.#cancel = () => settle({ kind: "cancelled" });
      worker.onerror = () => settle({ kind: "refused", problem: { code: "unexpected" } });
      worker.onmessage = ({ data }: MessageEvent<LedgerReply>) => {
        if (data.kind === "progress") onProgress?.(data.done);
        if (data.kind === "refused") settle({ kind: "refused", problem: data.problem });
        const result = resultOf(data);
        if (result !== undefined) settle({ kind: "ok", result });
      };
      worker.postMessage(request);
    });
  }
}

/** Its address is the one that components/trusted-types.ts lets a worker be started from. */
function startWorker(): Worker {
  return new Worker(new URL("./ledger.worker.ts", import.meta.url), { type: "module" });
}

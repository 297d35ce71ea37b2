import type { FileJob } from "./file-kind";

export type FileReply =
  /** 0 to 1. */
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "made"; readonly file: Blob }
  | { readonly kind: "failed" };

/** What a worker is to this file; tests give their own. */
export type FileWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/**
 * Makes a file in a worker.
 *
 * @param signal ends the worker; the promise is then answered with `null`
 * @throws {Error} when the file cannot be made
 */
export function makeInWorker(
  job: FileJob,
  signal: AbortSignal,
  onProgress: (done: number) => void,
  start: () => FileWorker = startWorker,
): Promise<Blob | null> {
  const worker = start();
  return new Promise((resolve, reject) => {
    const end = () => {
      worker.terminate();
      worker.onmessage = null;
    };
    signal.addEventListener("abort", () => {
      end();
      resolve(null);
    });
    const fail = () => {
      end();
      reject(new Error("The file could not be made"));
    };
    worker.onerror = fail;
    worker.onmessage = ({ data }: MessageEvent<FileReply>) => {
      if (data.kind === "progress") {
        onProgress(data.done);
        return;
      }
      if (data.kind === "failed") {
        fail();
        return;
      }
      end();
      resolve(data.file);
    };
    worker.postMessage(job);
  });
}

/** Its address is one of those that components/trusted-types.ts lets a worker be started from. */
function startWorker(): Worker {
  return new Worker(new URL("./files.worker.ts", import.meta.url), { type: "module" });
}

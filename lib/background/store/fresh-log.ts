/**
 * Chromium keeps IndexedDB in LevelDB, and LevelDB goes on writing to the log of the session before. When
 * a kill or a power cut tore that session's last record in half, what follows the torn half cannot be
 * read at the next start but one, and Chromium then begins an empty database without any error: both
 * were measured (test/e2e/faults.spec.ts, “a record torn in half”). So once in every session of the
 * browser, before the first fact is written, as much is written elsewhere as makes LevelDB put that log
 * away: the torn half was its end, and stays it.
 */
import { browser } from "wxt/browser";

/** Of this origin, so in the same log. Deleted at once; of a killed session it may stay until the next. */
const SCRATCH = "fresh-log";
const STORE = "fill";

/** LevelDB begins a new log after 4 MiB. Random, because it is compressed before. */
const ROWS = 80;
/** Larger values become files of their own and do not go through the log. */
const ROW_BYTES = 60_000;
/** Rows are overwritten, so that little is left to throw away. */
const KEYS = 4;

const DONE = "store-fresh-log";

export interface FreshLogParts {
  readonly factory: IDBFactory;
  /** @returns so many bytes that cannot be compressed */
  readonly noise: (bytes: number) => Uint8Array;
}

/**
 * Resolves when this session of the browser has a log of its own, at once if it has one already.
 *
 * @throws {DOMException} as a failed write does, for instance on a full disk
 */
export async function startFreshLog({ factory, noise }: FreshLogParts): Promise<void> {
  if ((await browser.storage.session.get(DONE))[DONE] === true) return;
  const scratch = await opened(factory);
  try {
    await filled(scratch, noise);
  } finally {
    scratch.close();
    factory.deleteDatabase(SCRATCH);
  }
  await browser.storage.session.set({ [DONE]: true });
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(SCRATCH, 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore(STORE);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error(SCRATCH)));
  });
}

function filled(scratch: IDBDatabase, noise: FreshLogParts["noise"]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = scratch.transaction(STORE, "readwrite");
    const fill = transaction.objectStore(STORE);
    for (let row = 0; row < ROWS; row++) fill.put(noise(ROW_BYTES), row % KEYS);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error(SCRATCH)));
  });
}

/** Reads ledgers beside the page, so that the console stays at hand however large they are. */
import type { CheckRequest, LedgerReply, LedgerRequest, OpenRequest } from "@/lib/core/ledger/job";
import { checkRows, problemOf } from "@/lib/core/ledger/job";
import { limits } from "@/lib/core/ledger/limits";
import { refuse } from "@/lib/core/ledger/ledger-problem";
import type { OpenedLedger } from "@/lib/core/ledger/read-ledger";
import { openLedger } from "@/lib/core/ledger/read-ledger";
import type { ImportRows } from "@/lib/core/reconcile/import-rows";

/** Progress is said no more often than somebody can see it. */
const PROGRESS_MS = 100;

let opened: OpenedLedger | undefined;
let checked: ImportRows | undefined;
let said = 0;

function say(reply: LedgerReply): void {
  if (reply.kind === "progress") {
    const now = Date.now();
    if (now - said < PROGRESS_MS) return;
    said = now;
  }
  globalThis.postMessage(reply);
}

async function open({ file, ...options }: OpenRequest): Promise<void> {
  opened = undefined;
  checked = undefined;
  // Before its bytes are in memory.
  if (file.size > limits.fileBytes) {
    refuse({ code: "file-too-large", megabytes: limits.fileBytes / 1024 / 1024 });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  opened = ended(openLedger(bytes, options));
  say({ kind: "preview", preview: opened.preview, sha256: await sha256Of(bytes) });
}

function check(request: CheckRequest): void {
  checked = undefined;
  const { rows, ...found } = ended(checkRows(opened ?? refuse({ code: "no-sheet" }), request));
  checked = rows;
  say({ kind: "checked", ...found });
}

function ended<Result>(work: Generator<number, Result>): Result {
  let step = work.next();
  for (; !step.done; step = work.next()) say({ kind: "progress", done: step.value });
  return step.value;
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function answer(request: LedgerRequest): Promise<void> {
  try {
    if (request.kind === "open") await open(request);
    else if (request.kind === "check") check(request);
    else
      say({ kind: "parts", parts: (checked ?? refuse({ code: "no-sheet" })).parts(request.from) });
  } catch (error) {
    say({ kind: "refused", problem: problemOf(error) });
  }
}

globalThis.addEventListener("message", ({ data }: MessageEvent<LedgerRequest>) => {
  void answer(data);
});

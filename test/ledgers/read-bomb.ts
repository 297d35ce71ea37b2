/**
 * Reads the files named on the command line in a process of its own, whose memory is bounded, and prints
 * for each why it was refused and how much was in hand at most.
 */
import { readFileSync } from "node:fs";
import { LedgerRefused } from "@/lib/core/ledger/ledger-problem";
import { openLedger } from "@/lib/core/ledger/read-ledger";

const inHand = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

for (const path of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(path));
  globalThis.gc?.();
  const before = inHand();
  let most = 0;
  let code: string | null = null;
  const start = performance.now();
  try {
    for (const _ of openLedger(bytes)) most = Math.max(most, inHand() - before);
  } catch (error) {
    most = Math.max(most, inHand() - before);
    if (!(error instanceof LedgerRefused)) throw error;
    code = error.problem.code;
  }
  const ms = Math.round(performance.now() - start);
  console.log(JSON.stringify({ path, code, mb: Math.round(most / 1024 / 1024), ms }));
}

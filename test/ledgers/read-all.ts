/** Reads a whole ledger in one go, for tests. */
import type { BodyRow } from "@/lib/core/ledger/table-body";
import type { LedgerProblem } from "@/lib/core/ledger/ledger-problem";
import { LedgerRefused } from "@/lib/core/ledger/ledger-problem";
import type { OpenedLedger, OpenOptions } from "@/lib/core/ledger/read-ledger";
import { openLedger, readLedger } from "@/lib/core/ledger/read-ledger";

function runThrough<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const open = (bytes: Uint8Array, options: OpenOptions = {}): OpenedLedger =>
  runThrough(openLedger(bytes, options));

export function rowsOf(opened: OpenedLedger, sheet = 0, skipHidden = false): BodyRow[] {
  return [...readLedger(opened, sheet, { skipHidden })].flatMap(({ rows }) => rows);
}

/** Header and cells of the first sheet. */
export function readTable(bytes: Uint8Array, options: OpenOptions = {}) {
  const opened = open(bytes, options);
  const [sheet] = opened.preview.sheets;
  return {
    header: sheet?.header?.names ?? [],
    rows: rowsOf(opened).map(({ cells }) => [...cells]),
  };
}

/** Why it is refused; `null`: it is not. Anything else that is thrown goes on. */
export function problemIn(bytes: Uint8Array, options: OpenOptions = {}): LedgerProblem | null {
  try {
    const opened = open(bytes, options);
    opened.preview.sheets.forEach(({ header }, at) => {
      if (header) rowsOf(opened, at);
    });
    return null;
  } catch (error) {
    if (error instanceof LedgerRefused) return error.problem;
    throw error;
  }
}

/** After the cut-over, what is written into the ledger all the same: people have fallen back. */
import type { SignOffDeed } from "./sign-off";
import { signOffInForce } from "./sign-off";

/** Rows that an import brought for the first time. */
export interface NewRows {
  /** The day of the import, `YYYY-MM-DD`. */
  readonly day: string;
  readonly department: string | null;
  readonly rows: number;
}

export interface LateRows {
  readonly department: string | null;
  readonly day: string;
  readonly rows: number;
}

/**
 * One entry a department and day on which rows came although its ledger had stopped by then, in order.
 * The stop day itself is the last on which rows may come.
 */
export function lateRows(
  signOffs: readonly SignOffDeed[],
  run: string,
  imported: readonly NewRows[],
): LateRows[] {
  const late = new Map<string, LateRows>();
  for (const { day, department, rows } of imported) {
    const inForce = signOffInForce(signOffs, run, department);
    if (inForce?.decision !== "stop-ledger" || day <= inForce.day || rows <= 0) continue;
    const place = `${day} ${department ?? ""}`;
    const before = late.get(place)?.rows ?? 0;
    late.set(place, { department, day, rows: before + rows });
  }
  return [...late].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows);
}

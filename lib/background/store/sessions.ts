import type { HandrailDatabase, SessionRow } from "./database";

/** Observations of a content script are remembered this long; nothing is retried after it. */
const KEEP_MS = 7 * 24 * 60 * 60_000;

/** `session:n` → its parts. */
export function splitObservationId(id: string): { session: string; n: number } {
  const colon = id.lastIndexOf(":");
  return { session: id.slice(0, colon), n: Number(id.slice(colon + 1)) };
}

export function isStored(row: SessionRow | undefined, n: number): boolean {
  return row !== undefined && (n <= row.upTo || row.beyond.includes(n));
}

/** The row with `n` marked as stored; the gap below it stays open for what comes late. */
export function markStored(row: SessionRow, n: number, at: number): SessionRow {
  const beyond = new Set([...row.beyond, n]);
  let { upTo } = row;
  while (beyond.delete(upTo + 1)) upTo++;
  return { ...row, upTo, beyond: [...beyond].sort((a, b) => a - b), at };
}

export async function forgetOldSessions(
  { sessions }: HandrailDatabase,
  now: number,
): Promise<void> {
  await sessions
    .where("at")
    .below(now - KEEP_MS)
    .delete();
}

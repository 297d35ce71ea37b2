import type { CompleteLook } from "./compare-pair";
import { crmRecords } from "./compare-pair";
import type { Pair } from "./record";
import { lastSeen, sightingOf } from "./see";

/**
 * When the newer of the two sides was seen, ms since 1970: from then on it is known how they stand to each
 * other, whenever that is worked out.
 *
 * @param place of the run's fields; `null`: the record as a whole.
 */
export function evidenceMoment(
  pair: Pair,
  place: number | null,
  ledgerAt: number,
  look: CompleteLook | null,
): number {
  const [record] = crmRecords(pair.crm, look);
  const said = pair.ledgerAt ?? ledgerAt;
  if (place !== null) return Math.max(said, (record && sightingOf(record, place)?.at) ?? 0);
  return Math.max(said, record ? lastSeen(record) : (look?.at ?? 0));
}

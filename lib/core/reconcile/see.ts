import type { CrmRecord, SeenWhere, Sighting } from "./record";

/** When and where a value was seen; `null`: nobody has. */
export function sightingOf({ values, seen }: CrmRecord, place: number): Sighting | null {
  if (values[place] === null || values[place] === undefined) return null;
  return isForAll(seen) ? seen : (seen[place] ?? null);
}

/**
 * What is known of a record after it was seen once more. Value by value, newer evidence takes the place of
 * older and never the other way round, in whatever order the news arrives.
 */
export function see(known: CrmRecord, news: CrmRecord): CrmRecord {
  const length = Math.max(known.values.length, news.values.length);
  const values: (string | null)[] = [];
  const seen: (Sighting | null)[] = [];
  for (let place = 0; place < length; place += 1) {
    const before = sightingOf(known, place);
    const after = sightingOf(news, place);
    const isNewer = isLater(news.values[place], after, known.values[place], before);
    values.push((isNewer ? news : known).values[place] ?? null);
    seen.push(isNewer ? after : before);
  }
  return { record: known.record ?? news.record, values, seen };
}

/** A record's own page says more than a row of a list, and a list more than a file. */
const worth: Readonly<Record<SeenWhere, number>> = { export: 0, list: 1, "record-page": 2 };

function isLater(
  value: string | null | undefined,
  sighting: Sighting | null,
  beforeValue: string | null | undefined,
  before: Sighting | null,
): boolean {
  if (!sighting) return false;
  if (!before) return true;
  if (sighting.at !== before.at) return sighting.at > before.at;
  const more = worth[sighting.where] - worth[before.where];
  // Of one moment and one place: either will do, but always the same.
  return more === 0 ? (value ?? "") > (beforeValue ?? "") : more > 0;
}

/** When and where each of its values was seen; one, where that is the same for all. */
export function sightingsOf({ seen }: CrmRecord): readonly (Sighting | null)[] {
  return isForAll(seen) ? [seen] : seen;
}

function isForAll(seen: CrmRecord["seen"]): seen is Sighting {
  return "where" in seen;
}

/** When and where the newest of its values was seen. */
export function lastSighting({ seen }: CrmRecord): Sighting | null {
  if (isForAll(seen)) return seen;
  return seen.reduce<Sighting | null>(
    (last, sighting) => (sighting && sighting.at > (last?.at ?? -1) ? sighting : last),
    null,
  );
}

/** When the newest of its values was seen, ms since 1970. */
export function lastSeen(record: CrmRecord): number {
  return lastSighting(record)?.at ?? 0;
}

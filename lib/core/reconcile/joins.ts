/**
 * Which of the pairs that people said to be the same are joined now. A person's word joins what has no partner
 * by key: it never takes a record away from its own key, and joins no record twice.
 */

/** A person said that a row of the ledger and a record of the CRM are the same. */
export interface SaidSame {
  readonly ledgerKey: string;
  readonly crmKey: string;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * `gone`: a newer file has one of the two no longer. `by-key`: one of the two has found its partner by key.
 * `replaced`: something later was said of one of the two. All three rest, and may come into force again.
 */
export type JoinState = "joined" | "gone" | "by-key" | "replaced";

/** How many rows and records stand under a key of their own. */
export interface Standing {
  readonly ledger: number;
  readonly crm: number;
}

/**
 * Everything that was said of the keys, and of what was said together with them, and so on: whether one of
 * them is joined depends on no other.
 */
export function saidTogether<Said extends SaidSame>(
  said: readonly Said[],
  isAsked: (key: string) => boolean,
): Said[] {
  const byKey = new Map<string, Said[]>();
  for (const each of said) {
    for (const key of [each.ledgerKey, each.crmKey]) {
      const known = byKey.get(key);
      if (known) known.push(each);
      else byKey.set(key, [each]);
    }
  }
  const found = new Set<Said>();
  const waiting = [...byKey.keys()].filter(isAsked);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const each of byKey.get(key) ?? []) {
      if (found.has(each)) continue;
      found.add(each);
      waiting.push(each.ledgerKey, each.crmKey);
    }
  }
  return [...found];
}

/**
 * @param said with everything that was said together with it (`saidTogether`).
 * @param standing of each key, before anything is joined.
 */
export function joinStates<Said extends SaidSame>(
  said: readonly Said[],
  standing: (key: string) => Standing,
): Map<Said, JoinState> {
  const ledger = new Set<string>();
  const crm = new Set<string>();
  return new Map(
    said.toSorted(newestFirst).map((each): [Said, JoinState] => {
      const row = standing(each.ledgerKey);
      const record = standing(each.crmKey);
      if (row.ledger === 0 || record.crm === 0) return [each, "gone"];
      if (row.crm > 0 || record.ledger > 0) return [each, "by-key"];
      if (ledger.has(each.ledgerKey) || crm.has(each.crmKey)) return [each, "replaced"];
      ledger.add(each.ledgerKey);
      crm.add(each.crmKey);
      return [each, "joined"];
    }),
  );
}

/** Of one moment, in an order that is the same everywhere. */
function newestFirst(one: SaidSame, other: SaidSame): number {
  const names = [one, other].map(({ ledgerKey, crmKey }) => JSON.stringify([ledgerKey, crmKey]));
  return other.at - one.at || ((names[0] ?? "") < (names[1] ?? "") ? -1 : 1);
}

import type { CompleteLook } from "./compare-pair";
import { comparePair, compareSides, isMatch } from "./compare-pair";
import type { Counts } from "./counts";
import { noCounts } from "./counts";
import { keyIn } from "./key";
import type { ReconcilePlan } from "./plan";
import type { Compared, CrmRecord, LedgerRow } from "./record";

export interface Sides {
  readonly ledger: readonly LedgerRow[];
  /** The moment that the ledger shows, ms since 1970. */
  readonly ledgerAt: number;
  readonly crm: readonly CrmRecord[];
  readonly look: CompleteLook | null;
}

export interface Reconciled {
  readonly counts: Counts;
  /** Rows of the ledger and records of the CRM with nothing in their key fields: left out. */
  readonly keyless: { readonly ledger: number; readonly crm: number };
}

const NONE = -1;

/**
 * Compares two whole sides by key: a hash join, then field by field.
 *
 * @param found is told every key that does not simply match, in no particular order.
 */
export function reconcile(
  plan: ReconcilePlan,
  { ledger, ledgerAt, crm, look }: Sides,
  found: (compared: Compared) => void,
): Reconciled {
  const join = joinByKey(plan, ledger, crm);
  const counts = noCounts();
  for (let slot = 0; slot < join.keys.length; slot += 1) {
    const key = join.keys[slot] ?? "";
    const rows = chain(ledger, join.ledgerHead[slot], join.ledgerNext);
    const records = chain(crm, join.crmHead[slot], join.crmNext);
    const compared = compareSlot(plan, key, rows, records, ledgerAt, look);
    if (compared === null) {
      counts.matched += 1;
    } else {
      counts[compared.outcome] += 1;
      if (compared.outcome !== "matched") found(compared);
    }
  }
  return { counts, keyless: join.keyless };
}

/** `null`: it simply matches, which is told without making anything. */
function compareSlot(
  plan: ReconcilePlan,
  key: string,
  ledger: readonly LedgerRow[],
  crm: readonly CrmRecord[],
  ledgerAt: number,
  look: CompleteLook | null,
): Compared | null {
  const [row] = ledger;
  const [record] = crm;
  if (row && record?.record === null && ledger.length === 1 && crm.length === 1) {
    if (isMatch(plan, row.values, record.values)) return null;
    return compareSides(plan, key, row.values, record.values);
  }
  return comparePair(plan, { key, ledger, crm }, ledgerAt, look);
}

interface Join {
  readonly keys: readonly string[];
  /** The newest place with this key on either side; `next` leads from place to place. */
  readonly ledgerHead: readonly number[];
  readonly ledgerNext: Int32Array;
  readonly crmHead: readonly number[];
  readonly crmNext: Int32Array;
  readonly keyless: Reconciled["keyless"];
}

function joinByKey(
  plan: ReconcilePlan,
  ledger: readonly LedgerRow[],
  crm: readonly CrmRecord[],
): Join {
  const slots = new Map<string, number>();
  const keys: string[] = [];
  const ledgerHead: number[] = [];
  const crmHead: number[] = [];
  const keyless = { ledger: 0, crm: 0 };
  const slotOf = (key: string) => {
    const known = slots.get(key);
    if (known !== undefined) return known;
    slots.set(key, keys.length);
    ledgerHead.push(NONE);
    crmHead.push(NONE);
    return keys.push(key) - 1;
  };
  const put = (
    items: readonly { readonly values: LedgerRow["values"] }[],
    head: number[],
    side: keyof typeof keyless,
  ) => {
    const next = new Int32Array(items.length).fill(NONE);
    items.forEach(({ values }, place) => {
      const key = keyIn(plan, values);
      if (key === null) {
        keyless[side] += 1;
        return;
      }
      const slot = slotOf(key);
      next[place] = head[slot] ?? NONE;
      head[slot] = place;
    });
    return next;
  };
  const ledgerNext = put(ledger, ledgerHead, "ledger");
  const crmNext = put(crm, crmHead, "crm");
  return { keys, ledgerHead, ledgerNext, crmHead, crmNext, keyless };
}

function chain<Item>(items: readonly Item[], head: number | undefined, next: Int32Array): Item[] {
  const found: Item[] = [];
  for (let place = head ?? NONE; place !== NONE; place = next[place] ?? NONE) {
    const item = items[place];
    if (item) found.push(item);
  }
  return found.reverse();
}

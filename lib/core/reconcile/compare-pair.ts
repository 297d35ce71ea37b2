import { UNREADABLE } from "../compare/reading";
import type { ReconcilePlan } from "./plan";
import type { Compared, CrmRecord, FieldOutcome, Pair, Values } from "./record";
import { lastSeen, see } from "./see";

/** How far the CRM has been looked at as a whole: its export, or a list read to its end. */
export interface CompleteLook {
  /** ms since 1970. */
  readonly at: number;
}

/**
 * What the two sides say of one key.
 *
 * @param ledgerAt the moment that the ledger shows, ms since 1970: what a complete look at the CRM must not
 *   be older than to say that a record is missing there.
 * @param look the newest complete look at the CRM, `null` when there was none.
 */
export function comparePair(
  plan: ReconcilePlan,
  { key, ledger, ledgerAt: own, crm }: Pair,
  ledgerAt: number,
  look: CompleteLook | null,
): Compared {
  const there = crmRecords(crm, look);
  if (ledger.length > 1 || there.length > 1) return { key, outcome: "duplicate", fields: [] };
  const [row] = ledger;
  const [record] = there;
  if (!row) return { key, outcome: record ? "only-crm" : "unseen", fields: [] };
  if (!record) {
    const wasLooked = look !== null && look.at >= (own ?? ledgerAt);
    return { key, outcome: wasLooked ? "only-ledger" : "unseen", fields: [] };
  }
  return compareSides(plan, key, row.values, record.values);
}

/** What one row of the ledger and one record of the CRM say. */
export function compareSides(
  plan: ReconcilePlan,
  key: string,
  ledger: Values,
  crm: Values,
): Compared {
  const fields = compareFields(plan, ledger, crm);
  return { key, outcome: outcomeOf(fields, ledger), fields };
}

/**
 * The records of the CRM that one key stands for. A row of an export names no record: it is the one that
 * was seen on a page, if that is only one. What was seen before a complete look that no longer has it, is
 * no longer there.
 */
export function crmRecords(
  crm: readonly CrmRecord[],
  look: CompleteLook | null,
): readonly CrmRecord[] {
  const isThere = (each: CrmRecord) => look === null || lastSeen(each) >= look.at;
  if (crm.length < 2) return crm.every(isThere) ? crm : [];
  const rows = crm.filter(({ record }) => record === null);
  const [row] = rows;
  if (!row || rows.length > 1 || rows.length === crm.length) {
    return (row ? rows : crm).filter(isThere);
  }
  const seen = crm.filter(({ record }) => record !== null);
  const live = seen.length > 1 ? seen.filter(isThere) : seen;
  if (live.length > 1) return live;
  const [only] = live;
  return [only ? see(only, row) : row].filter(isThere);
}

/** One outcome a field of the run. */
function compareFields(plan: ReconcilePlan, ledger: Values, crm: Values): FieldOutcome[] {
  return plan.compare.map((_, place) => compareField(plan, place, ledger[place], crm[place]));
}

function compareField(
  { compare, sameText }: ReconcilePlan,
  place: number,
  ledger: string | null | undefined,
  crm: string | null | undefined,
): FieldOutcome {
  const comparing = compare[place];
  if (ledger === null || ledger === undefined || crm === null || crm === undefined) return "unseen";
  if (!comparing) return "agrees";
  if (ledger === crm && sameText[place] === true) return "agrees";
  const left = comparing.ledger(ledger);
  const right = comparing.crm(crm);
  if (left === UNREADABLE || right === UNREADABLE) return "unreadable";
  return comparing.agree(left, right) ? "agrees" : "differs";
}

function outcomeOf(fields: readonly FieldOutcome[], ledger: Values): Compared["outcome"] {
  if (fields.includes("differs")) return "different";
  if (fields.includes("unreadable")) return "unreadable";
  // What the ledger has no column for is not compared, so nothing is missing for it.
  const isMissing = fields.some(
    (field, place) => field === "unseen" && typeof ledger[place] === "string",
  );
  return isMissing ? "incomplete" : "matched";
}

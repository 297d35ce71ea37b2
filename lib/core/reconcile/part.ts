/** Compares one part of a run's keys, and says what has changed since it was compared last. */
import type { DiscrepancyKind } from "../discrepancy/discrepancy";
import type { CompleteLook } from "./compare-pair";
import { comparePair } from "./compare-pair";
import type { Counts } from "./counts";
import { noCounts } from "./counts";
import type { ExportEntry, LedgerEntry } from "./entry";
import { evidenceMoment } from "./evidence-moment";
import type { ReconcilePlan } from "./plan";
import type { Compared, CrmRecord, Pair } from "./record";
import { sightingsOf } from "./see";

/** A record of the CRM that was seen on a page, with the key that it showed. */
export interface SeenRecord {
  readonly key: string;
  readonly crm: CrmRecord;
}

export interface PartSides {
  readonly ledger: readonly LedgerEntry[];
  readonly exported: readonly ExportEntry[];
  readonly seen: readonly SeenRecord[];
}

export const noSides: PartSides = { ledger: [], exported: [], seen: [] };

/** One difference of one record. */
export interface Difference {
  readonly key: string;
  /** Place in the run's fields; `null` where it is about the record as a whole. */
  readonly field: number | null;
  readonly kind: DiscrepancyKind;
  readonly department: string | null;
  /** When what shows it was first seen, ms since 1970. */
  readonly since: number;
}

/** A difference that a comparison found no more. */
interface Settled extends Difference {
  /** ms since 1970. */
  readonly settledAt: number;
}

export interface PartResult {
  /** By department; the empty name is “none, or not known”. */
  readonly counts: Readonly<Record<string, Counts>>;
  readonly differences: readonly Difference[];
  /** Those of today: earlier ones stand in the picture of their day. */
  readonly settled: readonly Settled[];
  /** Records that were kept in both since `today`, by department. */
  readonly keptTwice: Readonly<Record<string, number>>;
  /** When the day began that the last two are about, ms since 1970. */
  readonly today: number;
}

export interface PartSetting {
  readonly plan: ReconcilePlan;
  readonly ledgerAt: number;
  readonly look: CompleteLook | null;
  /** The department of a record, by what its department field says on either side. */
  readonly departmentOf: (pair: Pair) => string | null;
  /** ms since 1970. */
  readonly now: number;
  /** When the day began where the person is, ms since 1970. */
  readonly today: number;
}

/** @param before the result of the last comparison: what it found already keeps its day. */
export function comparePart(
  setting: PartSetting,
  sides: PartSides,
  before: PartResult | null,
): PartResult {
  const { plan, ledgerAt, look, departmentOf, now, today } = setting;
  const former = new Map((before?.differences ?? []).map((each) => [nameOf(each), each]));
  const counts: Record<string, ReturnType<typeof noCounts>> = {};
  const keptTwice: Record<string, number> = {};
  const differences: Difference[] = [];
  const changed = changedSince(sides.ledger, today);
  for (const pair of pairsOf(sides)) {
    const compared = comparePair(plan, pair, ledgerAt, look);
    if (pair.ledger.length === 0 && compared.outcome === "unseen") continue;
    const department = departmentOf(pair);
    const whose = department ?? "";
    (counts[whose] ??= noCounts())[compared.outcome] += 1;
    if (changed.has(pair.key) && isWorkedOn(pair, today)) {
      keptTwice[whose] = (keptTwice[whose] ?? 0) + 1;
    }
    for (const { field, kind } of differencesIn(compared)) {
      const found = { key: pair.key, field, kind, department };
      const known = former.get(nameOf(found));
      former.delete(nameOf(found));
      differences.push({ ...found, since: known?.since ?? firstSeen(setting, pair, field) });
    }
    // What nobody has looked at since a newer ledger came has not been settled by that.
    for (const found of former.size > 0 ? notLookedAt(pair, compared) : []) {
      const known = former.get(nameOf(found));
      if (!known) continue;
      former.delete(nameOf(found));
      differences.push({ ...known, department });
    }
  }
  const settledBefore = before?.today === today ? before.settled : [];
  const settledNow = [...former.values()].map((each) => ({ ...each, settledAt: now }));
  return { counts, differences, settled: [...settledBefore, ...settledNow], keptTwice, today };
}

/** What cannot be told of a row of the ledger now: whether the CRM has it, or what stands there. */
function notLookedAt(
  { key, ledger }: Pair,
  { outcome, fields }: Compared,
): Pick<Difference, "key" | "field" | "kind">[] {
  if (ledger.length === 0) return [];
  if (outcome === "unseen") return [{ key, field: null, kind: "only-ledger" }];
  return fields.flatMap((field, place) =>
    field === "unseen" && typeof ledger[0]?.values[place] === "string"
      ? [{ key, field: place, kind: "differs" as const }]
      : [],
  );
}

/** Keys that today's ledger brought or changed. */
function changedSince(ledger: readonly LedgerEntry[], today: number): ReadonlySet<string> {
  return new Set(
    ledger
      .filter(({ since, was: [last] }) => since >= today || (last?.until ?? 0) >= today)
      .map(({ key }) => key),
  );
}

/** Somebody had it open in the CRM. */
function isWorkedOn({ crm }: Pair, today: number): boolean {
  return crm.some((record) =>
    sightingsOf(record).some((seen) => seen?.where === "record-page" && seen.at >= today),
  );
}

/** Evidence counts at the moment it was seen, which a clock put back must not make a later one. */
function firstSeen({ ledgerAt, look, now }: PartSetting, pair: Pair, field: number | null): number {
  return Math.min(now, evidenceMoment(pair, field, ledgerAt, look));
}

function nameOf({ key, field, kind }: Pick<Difference, "key" | "field" | "kind">): string {
  return field === null ? `${kind} ${key}` : `${field} ${key}`;
}

/** Everything that is known of each key of a part. */
export function pairsOf({ ledger, exported, seen }: PartSides): Pair[] {
  const pairs = new Map<string, Writable>();
  const at = (key: string) => {
    const known = pairs.get(key);
    if (known) return known;
    const fresh: Writable = { key, ledger: [], crm: [] };
    pairs.set(key, fresh);
    return fresh;
  };
  for (const { key, rows, at: ledgerAt } of ledger) {
    const pair = at(key);
    pair.ledger = rows;
    pair.ledgerAt = ledgerAt;
  }
  for (const { key, records } of exported) {
    const pair = at(key);
    // Mostly there is nothing else, and a list of its own for each record would be much to clean away.
    pair.crm = pair.crm.length === 0 ? records : [...pair.crm, ...records];
  }
  for (const { key, crm } of seen) {
    const pair = at(key);
    pair.crm = [...pair.crm, crm];
  }
  return [...pairs.values()];
}

interface Writable {
  readonly key: string;
  ledger: Pair["ledger"];
  ledgerAt?: number;
  crm: Pair["crm"];
}

/** What of a comparison somebody has to settle. */
function differencesIn({ outcome, fields }: Compared): Pick<Difference, "field" | "kind">[] {
  switch (outcome) {
    case "only-ledger":
    case "only-crm":
    case "duplicate":
      return [{ field: null, kind: outcome }];
    case "matched":
    case "incomplete":
    case "unseen":
      return [];
    case "different":
    case "unreadable":
      return fields.flatMap((field, place) =>
        field === "differs" || field === "unreadable" ? [{ field: place, kind: field }] : [],
      );
  }
}

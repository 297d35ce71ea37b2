/** Which badges the answer to what was told makes: states only, never a value. */
import type { LedgerBrief, SeenOutcome } from "@/lib/messages/parallel-page";
import type { ListRow } from "./read-list";

type Look = NonNullable<LedgerBrief["badges"]>;

export type BadgeKind = "agrees" | "differs" | "unreadable" | "onlyCrm";

export interface Badge {
  /** What it stands beside. */
  readonly target: Element;
  readonly kind: BadgeKind;
  /** For who cannot see it, and for who points at it. */
  readonly label: string;
  readonly run: string;
  /** `null`: the record. */
  readonly field: string | null;
  /** Of a row of a list: what leads to its record, which the panel can compare only once it is shown. */
  readonly opener?: HTMLElement | null;
}

/** One beside each field that was compared, or one for a record that the ledger has not. */
export function badgesOfRecord(
  run: string,
  elements: ReadonlyMap<string, Element>,
  { outcome, fields }: SeenOutcome,
  { labels, names }: Look,
): Badge[] {
  if (outcome === "only-crm") {
    const [target] = elements.values();
    return target ? [{ target, kind: "onlyCrm", label: labels.onlyCrm, run, field: null }] : [];
  }
  return [...elements].flatMap(([field, target]) => {
    const kind = fields[field];
    if (!kind || kind === "unseen") return [];
    const name = names[`${run}/${field}`] ?? field;
    return [{ target, kind, label: labels[kind].replace("{{field}}", () => name), run, field }];
  });
}

const ofRow: Readonly<Partial<Record<NonNullable<SeenOutcome["outcome"]>, BadgeKind>>> = {
  matched: "agrees",
  incomplete: "agrees",
  different: "differs",
  duplicate: "unreadable",
  unreadable: "unreadable",
  "only-crm": "onlyCrm",
};

/** One a row: the worst that is known of it. */
export function badgesOfRows(
  run: string,
  rows: readonly ListRow[],
  outcomes: readonly SeenOutcome[],
  { labels }: Look,
): Badge[] {
  return rows.flatMap(({ mark: target, opener }, index) => {
    const kind = worst(outcomes[index]);
    if (!kind) return [];
    const label = labels[kind].replace("{{field}}", () => labels.row);
    return [{ target, kind, label, run, field: null, opener }];
  });
}

function worst(seen: SeenOutcome | undefined): BadgeKind | undefined {
  if (!seen) return undefined;
  const states = Object.values(seen.fields);
  if (states.includes("differs")) return "differs";
  if (states.includes("unreadable")) return "unreadable";
  return seen.outcome ? ofRow[seen.outcome] : undefined;
}

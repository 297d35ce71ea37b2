/** The receiver's end: whether a bundle holds one browser's facts, in order. */
import type { DayFact } from "../team-facts/day-fact";
import { dayFactKey, dayFactSchema } from "../team-facts/day-fact";
import type { BundleCrypto, PublicKey } from "./bundle-crypto";
import { refuseBundle } from "./bundle-problem";
import { checkSignatures, parsed } from "./check-signatures";
import type { SegmentHeader, SignedBundle } from "./format";

/** Who signed. That it is who they say, only the admin can know. */
export interface BundleSender {
  /** Fingerprint of the key. */
  readonly key: string;
  readonly publicKey: PublicKey;
  readonly device: string;
  readonly person: string;
  /** Of the newest fact. */
  readonly department: string | null;
}

export interface CheckedMonth {
  readonly month: string;
  readonly fold: number;
  readonly revision: number;
  readonly sha256: string;
  readonly facts: readonly DayFact[];
}

export interface CheckedBundle {
  readonly sender: BundleSender;
  readonly months: readonly CheckedMonth[];
  /** The day of it, where the bundle is a withdrawal; it then has no months. */
  readonly withdrawnOn: string | null;
}

/**
 * @param workspace id of the playbook in force here
 * @throws {BundleRefused}
 */
export async function checkBundle(
  bundle: SignedBundle,
  { workspace, today }: { readonly workspace: string; readonly today: string },
  signing: BundleCrypto,
): Promise<CheckedBundle> {
  const { manifest, key, segments } = await checkSignatures(bundle, signing);
  const months: CheckedMonth[] = [];
  const senders: Whose[] = [];
  let withdrawnOn: string | null = null;
  for (const { header, body } of segments) {
    if (header.kind === "playbook") return refuseBundle("is-a-playbook");
    senders.push(header);
    if (header.kind === "day-facts") months.push(checkedMonth(header, body));
    else withdrawnOn = header.on;
  }
  if (manifest.workspace !== workspace) refuseBundle("foreign-workspace");
  const [first] = senders;
  if (!first || senders.some((sender) => !isOf(first, sender))) {
    return refuseBundle("foreign-facts");
  }
  // They would stand in every later figure as if they were news.
  if (months.some(({ facts }) => facts.some(({ day }) => day > today))) refuseBundle("future-days");
  if (new Set(months.map(({ month }) => month)).size !== months.length) refuseBundle("broken");
  // Who takes everything back hands nothing in.
  if (withdrawnOn !== null && segments.length > 1) refuseBundle("broken");
  const { device, person } = first;
  return {
    sender: { key, publicKey: manifest.key, device, person, department: departmentOf(months) },
    months,
    withdrawnOn,
  };
}

function checkedMonth(
  header: Extract<SegmentHeader, { kind: "day-facts" }>,
  body: string,
): CheckedMonth {
  const { month, fold, revision, sha256 } = header;
  const lines = body.split("\n");
  if (lines.length !== header.facts) refuseBundle("broken");
  const facts = lines.map((line) => parsed(line, dayFactSchema));
  if (facts.some((fact) => !isOf(header, fact))) refuseBundle("foreign-facts");
  if (facts.some(({ day }) => !day.startsWith(month))) refuseBundle("broken");
  if (new Set(facts.map(dayFactKey)).size !== facts.length) refuseBundle("broken");
  if (facts.reduce((sum, each) => sum + each.revision, 0) !== revision) refuseBundle("broken");
  return { month, fold, revision, sha256, facts };
}

interface Whose {
  readonly device: string;
  readonly person: string;
}

/** One person, one browser: nobody makes up colleagues to be told figures of too few. */
function isOf(who: Whose, { device, person }: Whose): boolean {
  return device === who.device && person === who.person;
}

function departmentOf(months: readonly CheckedMonth[]): string | null {
  const facts = months.flatMap((month) => month.facts);
  const newest = facts.reduce<DayFact | undefined>(
    (found, fact) => (found && found.day >= fact.day ? found : fact),
    undefined,
  );
  return newest?.department ?? null;
}

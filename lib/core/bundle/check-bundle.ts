/** The receiver's end: whether everything in a bundle is what its key has signed. */
import type { DayFact } from "../team-facts/day-fact";
import { dayFactKey, dayFactSchema } from "../team-facts/day-fact";
import type { z } from "../zod";
import type { BundleCrypto, PublicKey } from "./bundle-crypto";
import { keyId } from "./bundle-crypto";
import { refuseBundle } from "./bundle-problem";
import { BUNDLE_FORMAT, manifestSchema, segmentHeaderSchema } from "./format";
import type { BundleManifest, SegmentHeader, SignedBundle, SignedSegment } from "./format";
import { bundleLimits } from "./limits";

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
 * @param today the latest day that it can be anywhere on earth now, `YYYY-MM-DD`
 * @throws {BundleRefused}
 */
export async function checkBundle(
  { manifest: { text, signature }, segments }: SignedBundle,
  { workspace, today }: { readonly workspace: string; readonly today: string },
  signing: BundleCrypto,
): Promise<CheckedBundle> {
  const manifest = parsed(text, manifestSchema);
  if (!(await signing.verify(manifest.key, signature, text))) refuseBundle("tampered");
  if (manifest.workspace !== workspace) refuseBundle("foreign-workspace");
  if (manifest.segments.length !== segments.length) refuseBundle("tampered");
  const key = await keyId(manifest.key, signing);
  const headers: SegmentHeader[] = [];
  const months: CheckedMonth[] = [];
  for (const [index, segment] of segments.entries()) {
    const header = await checkedHeader(segment, manifest, index, key, signing);
    headers.push(header);
    if (header.kind === "day-facts") months.push(await checkedMonth(header, segment.body, signing));
    else if (segment.body !== "") refuseBundle("tampered");
  }
  const [first] = headers;
  if (!first || headers.some(({ device, person }) => !isOf(first, { device, person }))) {
    return refuseBundle("foreign-facts");
  }
  // They would stand in every later figure as if they were news.
  if (months.some(({ facts }) => facts.some(({ day }) => day > today))) refuseBundle("future-days");
  if (new Set(months.map(({ month }) => month)).size !== months.length) refuseBundle("broken");
  // Who takes everything back hands nothing in.
  const withdrawal = headers.find(({ kind }) => kind === "withdrawal");
  if (withdrawal && headers.length > 1) refuseBundle("broken");
  const { device, person } = first;
  return {
    sender: { key, publicKey: manifest.key, device, person, department: departmentOf(months) },
    months,
    withdrawnOn: withdrawal?.kind === "withdrawal" ? withdrawal.on : null,
  };
}

async function checkedHeader(
  { header: { text, signature } }: SignedSegment,
  manifest: BundleManifest,
  index: number,
  key: string,
  signing: BundleCrypto,
): Promise<SegmentHeader> {
  if ((await signing.sha256(text)) !== manifest.segments[index]) refuseBundle("tampered");
  const header = parsed(text, segmentHeaderSchema);
  if (header.key !== key) refuseBundle("tampered");
  // The manifest vouches for it here; where a segment travels alone, only this does.
  if (!(await signing.verify(manifest.key, signature, text))) refuseBundle("tampered");
  if (header.workspace !== manifest.workspace) refuseBundle("foreign-workspace");
  return header;
}

async function checkedMonth(
  header: Extract<SegmentHeader, { kind: "day-facts" }>,
  body: string,
  signing: BundleCrypto,
): Promise<CheckedMonth> {
  const { month, fold, revision, sha256 } = header;
  if (body.length > bundleLimits.unpackedBytes) refuseBundle("too-large");
  if ((await signing.sha256(body)) !== sha256) refuseBundle("tampered");
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

/** @throws {BundleRefused} */
function parsed<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  // A record would pass over such a name, and then hold less than was signed.
  if (text.includes('"__proto__"')) refuseBundle("broken");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuseBundle("broken");
  }
  if (isNewer(value)) refuseBundle("newer-format");
  const result = schema.safeParse(value);
  return result.success ? result.data : refuseBundle("broken");
}

function isNewer(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "handrail" in value &&
    "v" in value &&
    typeof value.v === "number" &&
    value.v > BUNDLE_FORMAT
  );
}

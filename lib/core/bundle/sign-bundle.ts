/** The sender's end: own facts, or the playbook in force, become signed segments, and these a bundle. */
import type { DayFact } from "../team-facts/day-fact";
import { dayFactKey } from "../team-facts/day-fact";
import type { BundleSigner } from "./bundle-crypto";
import { keyId } from "./bundle-crypto";
import { BUNDLE_FORMAT } from "./format";
import type { BundleManifest, SegmentHeader, Signed, SignedBundle, SignedSegment } from "./format";

/** Where and when it is signed. */
interface Signing {
  readonly workspace: string;
  /** Today, `YYYY-MM-DD`. */
  readonly on: string;
}

interface Sender extends Signing {
  readonly device: string;
  readonly person: string;
}

/**
 * A month each. Equal facts give equal texts; only signatures differ each time.
 *
 * @param facts of this device and person; at least one
 * @param fold version of the projection that folded them
 */
export async function signFacts(
  facts: readonly DayFact[],
  fold: number,
  sender: Sender,
  signer: BundleSigner,
): Promise<SignedBundle> {
  const { device, person } = sender;
  const months = [...new Set(facts.map(({ day }) => day.slice(0, 7)))].sort();
  const segments: SignedSegment[] = [];
  for (const month of months) {
    const inMonth = facts.filter(({ day }) => day.startsWith(month));
    const body = bodyOf(inMonth);
    const header = await signHeader(sender, signer, {
      kind: "day-facts",
      device,
      person,
      month,
      fold,
      revision: inMonth.reduce((sum, { revision }) => sum + revision, 0),
      facts: inMonth.length,
      sha256: await signer.sha256(body),
    });
    segments.push({ header, body });
  }
  return signManifest(segments, sender, signer);
}

/** The person takes back what they handed in; told of whoever signs, and of nobody else. */
export async function signWithdrawal(sender: Sender, signer: BundleSigner): Promise<SignedBundle> {
  const { device, person, on } = sender;
  const header = await signHeader(sender, signer, { kind: "withdrawal", device, person, on });
  return signManifest([{ header, body: "" }], sender, signer);
}

/** What an admin has put in force, as it travels to colleagues. */
export interface PublishedFile {
  /** ms since 1970. */
  readonly publishedAt: number;
  readonly moveCases: boolean;
  readonly reason: string;
  readonly author: string | null;
  /** The playbook as a file. */
  readonly source: string;
}

/** Says nothing of who publishes it but the key and the name that they go by. */
export async function signPlaybook(
  { source, ...about }: PublishedFile,
  signing: Signing,
  signer: BundleSigner,
): Promise<SignedBundle> {
  const sha256 = await signer.sha256(source);
  const header = await signHeader(signing, signer, { kind: "playbook", ...about, sha256 });
  return signManifest([{ header, body: source }], signing, signer);
}

type Kind<Header> = Header extends SegmentHeader
  ? Omit<Header, "handrail" | "v" | "workspace" | "key">
  : never;

async function signHeader(
  { workspace }: Signing,
  signer: BundleSigner,
  kind: Kind<SegmentHeader>,
): Promise<Signed> {
  const key = await keyId(signer.key, signer);
  const header: SegmentHeader = { handrail: "segment", v: BUNDLE_FORMAT, workspace, key, ...kind };
  return signed(header, signer);
}

async function signManifest(
  segments: readonly SignedSegment[],
  { workspace, on }: Signing,
  signer: BundleSigner,
): Promise<SignedBundle> {
  const manifest: BundleManifest = {
    handrail: "bundle",
    v: BUNDLE_FORMAT,
    workspace,
    madeOn: on,
    key: signer.key,
    segments: await Promise.all(segments.map(({ header }) => signer.sha256(header.text))),
  };
  return { manifest: await signed(manifest, signer), segments };
}

async function signed(value: SegmentHeader | BundleManifest, signer: BundleSigner) {
  const text = JSON.stringify(value);
  return { text, signature: await signer.sign(text) };
}

function bodyOf(facts: readonly DayFact[]): string {
  return facts
    .map((fact) => ({ key: dayFactKey(fact), line: lineOf(fact) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line)
    .join("\n");
}

function lineOf(fact: DayFact): string {
  const { device, person, day, process, department, role, version, revision } = fact;
  const counts = Object.fromEntries(
    Object.entries(fact.counts).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify({
    device,
    person,
    day,
    process,
    department,
    role,
    version,
    revision,
    counts,
  });
}

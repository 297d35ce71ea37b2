/** Whether everything in a bundle is what its key has signed, whatever it is. */
import type { z } from "../zod";
import type { BundleCrypto } from "./bundle-crypto";
import { keyId } from "./bundle-crypto";
import { refuseBundle } from "./bundle-problem";
import { BUNDLE_FORMAT, manifestSchema, segmentHeaderSchema } from "./format";
import type { BundleManifest, SegmentHeader, SignedBundle, SignedSegment } from "./format";
import { bundleLimits } from "./limits";

interface Signatures {
  readonly manifest: BundleManifest;
  /** Fingerprint of the key that signed all of it. */
  readonly key: string;
  readonly segments: readonly { readonly header: SegmentHeader; readonly body: string }[];
}

/** @throws {BundleRefused} */
export async function checkSignatures(
  { manifest: { text, signature }, segments }: SignedBundle,
  signing: BundleCrypto,
): Promise<Signatures> {
  const manifest = parsed(text, manifestSchema);
  if (!(await signing.verify(manifest.key, signature, text))) refuseBundle("tampered");
  if (manifest.segments.length !== segments.length) refuseBundle("tampered");
  const key = await keyId(manifest.key, signing);
  const checked: { header: SegmentHeader; body: string }[] = [];
  for (const [index, segment] of segments.entries()) {
    const header = await checkedHeader(segment, manifest, index, key, signing);
    await checkBody(header, segment.body, signing);
    checked.push({ header, body: segment.body });
  }
  return { manifest, key, segments: checked };
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

async function checkBody(header: SegmentHeader, body: string, signing: BundleCrypto) {
  if (body.length > bundleLimits.unpackedBytes) refuseBundle("too-large");
  const isIt = "sha256" in header ? (await signing.sha256(body)) === header.sha256 : body === "";
  if (!isIt) refuseBundle("tampered");
}

/** @throws {BundleRefused} */
export function parsed<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
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

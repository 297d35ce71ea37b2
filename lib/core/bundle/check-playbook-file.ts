/** The other way round: a playbook that an admin signed, at a colleague's browser. */
import type { BundleCrypto } from "./bundle-crypto";
import { refuseBundle } from "./bundle-problem";
import { checkSignatures } from "./check-signatures";
import type { SignedBundle } from "./format";
import type { PublishedFile } from "./sign-bundle";

export interface CheckedPlaybookFile extends PublishedFile {
  /** Fingerprint of the key that signed. Whose it is, only the person who compares it can know. */
  readonly key: string;
}

/** @throws {BundleRefused} */
export async function checkPlaybookFile(
  bundle: SignedBundle,
  signing: BundleCrypto,
): Promise<CheckedPlaybookFile> {
  const { key, segments } = await checkSignatures(bundle, signing);
  const [first, ...others] = segments;
  if (!first || first.header.kind !== "playbook") return refuseBundle("is-facts");
  if (others.length > 0) refuseBundle("broken");
  const { publishedAt, moveCases, reason, author } = first.header;
  return { key, publishedAt, moveCases, reason, author, source: first.body };
}

/** Whose playbook files this browser takes, and what the last one was. */
export interface Publisher {
  readonly key: string;
  /** Of the last that was taken; ms since 1970. */
  readonly publishedAt: number;
}

export interface PlaybookHere {
  /** `null`: nobody's yet. */
  readonly publisher: Publisher | null;
  /** Of this browser; `null`: it has signed nothing yet. */
  readonly ownKey: string | null;
  /** Whether what is in the file is in force. */
  readonly isInForce: boolean;
  /** ms since 1970. */
  readonly now: number;
}

/** By how much two computers' clocks may differ, time zones set wrong included. */
const CLOCKS_DIFFER_MS = 24 * 3_600_000;

/** Whether the signer is whoever signed before; else a person has to compare the signs. */
export type SignerIs = "known" | "first" | "another";

/** @throws {BundleRefused} */
export function signerOfFile(
  { key, publishedAt }: Pick<CheckedPlaybookFile, "key" | "publishedAt">,
  { publisher, ownKey, isInForce, now }: PlaybookHere,
): SignerIs {
  if (key === ownKey) refuseBundle("own-playbook");
  // Taken, it would keep out every correction until that day.
  if (publishedAt > now + CLOCKS_DIFFER_MS) refuseBundle("future-playbook");
  if (publisher?.key !== key) return publisher ? "another" : "first";
  // An old file again would put back what the admin has corrected since.
  if (publishedAt < publisher.publishedAt) refuseBundle("older-playbook");
  if (publishedAt === publisher.publishedAt && isInForce) refuseBundle("same-playbook");
  return "known";
}

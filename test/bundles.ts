/** Bundles for tests: facts of somebody, signed by a key of theirs, whole or made wrong on purpose. */
import { makeSigningKey, signerOf, webCrypto } from "@/lib/background/bundles/web-crypto";
import type { SigningKey } from "@/lib/background/bundles/web-crypto";
import { checkBundle } from "@/lib/core/bundle/check-bundle";
import type { BundleSender } from "@/lib/core/bundle/check-bundle";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { signFacts } from "@/lib/core/bundle/sign-bundle";
import type { DayFact } from "@/lib/core/team-facts/day-fact";

export const WORKSPACE = "chengdu-filling";

/** Somebody with a browser. */
export interface Colleague {
  readonly device: string;
  readonly person: string;
  readonly key: SigningKey;
}

export async function colleague(name: string): Promise<Colleague> {
  return { device: `device-${name}`, person: `person-${name}`, key: await makeSigningKey() };
}

export function factOf(
  { device, person }: Pick<Colleague, "device" | "person">,
  day: string,
  started: number,
): DayFact {
  const counts = { started, "step/write-note": started, [`duration/${started}`]: 1 };
  const about = { process: "log-visit", department: "sales", role: "user", version: 7 } as const;
  return { device, person, day, ...about, revision: started, counts };
}

export function bundleOf(
  who: Colleague,
  facts: readonly DayFact[],
  { workspace = WORKSPACE, fold = 1 } = {},
): Promise<SignedBundle> {
  const { device, person, key } = who;
  const sender = { workspace, device, person, on: "2026-03-31" };
  return signFacts(facts, fold, sender, signerOf(key));
}

/** Where and when they are taken in. */
export const HERE = { workspace: WORKSPACE, today: "2026-12-31" };

export async function senderOf(bundle: SignedBundle): Promise<BundleSender> {
  return (await checkBundle(bundle, HERE, webCrypto)).sender;
}

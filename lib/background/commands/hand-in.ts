import { signFacts, signWithdrawal } from "@/lib/core/bundle/sign-bundle";
import { keyId } from "@/lib/core/bundle/bundle-crypto";
import { dayOf } from "@/lib/core/day";
import { dayFacts } from "@/lib/core/projection/day-facts";
import type { AdminCalls } from "@/lib/messages/admin";
import { signingKey } from "../bundles/signing-key";
import { signerOf } from "../bundles/web-crypto";
import type { Command, Services } from "../context";
import { readView } from "../store/projector";
import { readHandedIn, readSigningKey, readWithdrawals, writeSetting } from "../store/settings";

/** Files that are remembered; two years of one a week. */
const HANDED_IN = 100;

/** The person's own day facts, signed. Nothing leaves the browser by it: the page makes a file of it. */
export const handIn: Command<AdminCalls, "handIn", null> = async (_request, services) => {
  const { store, clock } = services;
  const signer = signerOf(await signingKey(services));
  const { identity, profile, playbook, facts } = await store.read(async (database, known) => ({
    ...known,
    facts: await readView(database, dayFacts),
  }));
  const { device, actor: person } = identity;
  const on = dayOf(clock.now(), clock.utcOffsetMinutes());
  const workspace = playbook?.id ?? null;
  const own = facts.filter((fact) => fact.device === device && fact.person === person);
  return {
    workspace,
    on,
    person,
    department: profile.department,
    key: await keyId(signer.key, signer),
    facts:
      workspace === null || own.length === 0
        ? null
        : await signFacts(own, dayFacts.version, { workspace, device, person, on }, signer),
  };
};

export const withdrawals: Command<AdminCalls, "withdrawals", null> = (_request, services) =>
  services.store.read(async (database, { playbook }) => ({
    workspace: playbook?.id ?? null,
    on: dayOf(services.clock.now(), services.clock.utcOffsetMinutes()),
    withdrawals: await readWithdrawals(database),
  }));

export const handedIn: Command<AdminCalls, "handedIn", null> = async (days, services) => {
  const at = services.clock.now();
  await services.store.commit(async ({ database }) => {
    const earlier = await readHandedIn(database);
    await writeSetting(database, "handedIn", [...earlier, { at, ...days }].slice(-HANDED_IN));
  });
  services.notify.views();
  return null;
};

/**
 * What takes back all that was handed in under the present pseudonym, signed with its key.
 *
 * @returns `null`: nothing was handed in
 */
export async function withdrawalOf({ store, clock }: Services) {
  const { key, identity, playbook, files } = await store.read(async (database, known) => ({
    ...known,
    key: await readSigningKey(database),
    files: await readHandedIn(database),
  }));
  // The key alone says nothing: an admin's playbook is signed with it, too.
  if (!key || !playbook || files.length === 0) return null;
  const { device, actor: person } = identity;
  const on = dayOf(clock.now(), clock.utcOffsetMinutes());
  return signWithdrawal({ workspace: playbook.id, device, person, on }, signerOf(key));
}

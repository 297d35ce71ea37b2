import { keyId } from "@/lib/core/bundle/bundle-crypto";
import type { AdminCalls } from "@/lib/messages/admin";
import { webCrypto } from "../bundles/web-crypto";
import type { Command } from "../context";
import { CommandError } from "../context";
import { dropMonthsOf } from "../store/contributions";
import type { HandrailDatabase } from "../store/database";

type AdminCommand<Name extends keyof AdminCalls> = Command<AdminCalls, Name, null>;

export const contributors: AdminCommand<"contributors"> = (_request, { store }) =>
  store.read(async (database) =>
    (await database.contributors.toArray()).map(
      ({ publicKey: _key, device: _device, person: _person, blockedAt, ...row }) => ({
        ...row,
        isBlocked: blockedAt !== null,
      }),
    ),
  );

export const enrol: AdminCommand<"enrol"> = async ({ senders }, { store, clock, notify }) => {
  // A fingerprint that is not of this key was compared with nothing.
  for (const { key, publicKey } of senders) {
    if ((await keyId(publicKey, webCrypto)) !== key) throw new CommandError("invalid");
  }
  await store.keep(async ({ contributors: table }) => {
    for (const sender of senders) {
      if (await table.get(sender.key)) continue;
      const other = await table.where("device").equals(sender.device).first();
      if (other) throw new CommandError("overtaken");
      const enrolledAt = clock.now();
      const nothing = {
        blockedAt: null,
        withdrawnOn: null,
        lastTakenAt: null,
        from: null,
        to: null,
      };
      await table.add({ ...sender, enrolledAt, ...nothing });
    }
  }, "contributions");
  notify.views();
  return null;
};

export const blockContributor: AdminCommand<"blockContributor"> = async (
  { key, isBlocked },
  { store, clock, notify },
) => {
  await store.keep(async (database) => {
    const contributor = await enrolled(database, key);
    const blockedAt = isBlocked ? clock.now() : null;
    await database.contributors.put({ ...contributor, blockedAt });
  }, "contributions");
  notify.views();
  return null;
};

export const forgetContribution: AdminCommand<"forgetContribution"> = async (
  { key },
  { store, notify },
) => {
  const months = await store.keep(async (database) => {
    const { device, withdrawnOn } = await enrolled(database, key);
    // What they withdrew must not come back with an old file.
    if (withdrawnOn !== null) throw new CommandError("invalid");
    await database.contributors.delete(key);
    return dropMonthsOf(database, device);
  }, "contributions");
  notify.views();
  return { months };
};

async function enrolled({ contributors: table }: HandrailDatabase, key: string) {
  const found = await table.get(key);
  if (!found) throw new CommandError("not-found");
  return found;
}

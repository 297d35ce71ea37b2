import { BundleRefused, bundleProblemOf, refuseBundle } from "@/lib/core/bundle/bundle-problem";
import type { BundleProblem } from "@/lib/core/bundle/bundle-problem";
import type { CheckedBundle } from "@/lib/core/bundle/check-bundle";
import { checkBundle } from "@/lib/core/bundle/check-bundle";
import { decideTakeIn } from "@/lib/core/bundle/take-in";
import { dayOf } from "@/lib/core/day";
import type { AdminCalls } from "@/lib/messages/admin";
import type { TakeInResult } from "@/lib/messages/bundles";
import { webCrypto } from "../bundles/web-crypto";
import type { Command } from "../context";
import { dropMonthsOf, monthsOf, nextGeneration } from "../store/contributions";
import type { HandrailDatabase } from "../store/database";

/** Where a day begins first: UTC+14. */
const FURTHEST_EAST_MINUTES = 14 * 60;

/** Checks everything anew, whatever the page has looked at; stores all of it in one transaction, or nothing. */
export const takeIn: Command<AdminCalls, "takeIn", null> = async (bundle, services) => {
  const { store, clock, notify } = services;
  const known = await store.read(async (_database, each) => each);
  let checked: CheckedBundle;
  try {
    checked = await checkBundle(
      bundle,
      {
        workspace: known.playbook?.id ?? "",
        today: dayOf(clock.now(), FURTHEST_EAST_MINUTES),
      },
      webCrypto,
    );
  } catch (error) {
    return refused(bundleProblemOf(error));
  }
  const { device } = known.identity;
  try {
    const result = await store.keep(
      (database) => stored(database, checked, device, clock.now()),
      "contributions",
    );
    if (result.state !== "waits") notify.views();
    return result;
  } catch (error) {
    if (error instanceof BundleRefused) return refused(error.problem);
    throw error; // the store's trouble is none of the file's
  }
};

const refused = (problem: BundleProblem): TakeInResult => ({ state: "refused", problem });

async function stored(
  database: HandrailDatabase,
  bundle: CheckedBundle,
  device: string,
  takenAt: number,
): Promise<TakeInResult> {
  const { sender } = bundle;
  const contributor = await database.contributors.get(sender.key);
  const ofDevice = await database.contributors.where("device").equals(sender.device).first();
  const months = await monthsOf(database, sender.device);
  const decided = decideTakeIn(bundle, { contributor, ofDevice, months, device });
  if (decided.kind === "waits" || !contributor) return { state: "waits", sender };
  const { label } = contributor;
  if (decided.kind === "withdraws") {
    const dropped = await dropMonthsOf(database, sender.device);
    const nothing = { lastTakenAt: null, from: null, to: null };
    await database.contributors.put({ ...contributor, ...nothing, withdrawnOn: decided.on });
    return { state: "withdrawn", label, months: dropped };
  }
  const rows = decided.months.map((month) => ({
    ...month,
    device: sender.device,
    key: sender.key,
    takenAt,
  }));
  await database.contributions.bulkPut(rows);
  await nextGeneration(database);
  const facts = rows.flatMap((row) => row.facts);
  const days = facts.map(({ day }) => day).sort();
  const from = days[0] ?? refuseBundle("broken");
  const to = days.at(-1) ?? refuseBundle("broken");
  await database.contributors.put({
    ...contributor,
    department: sender.department,
    lastTakenAt: takenAt,
    from: contributor.from !== null && contributor.from < from ? contributor.from : from,
    to: contributor.to !== null && contributor.to > to ? contributor.to : to,
  });
  return {
    state: "taken",
    sender,
    label,
    months: rows.map(({ month }) => month),
    facts: facts.length,
    from,
    to,
  };
}

/** What colleagues handed in: who they are, and their facts by browser and month. */
import type { CheckedMonth } from "@/lib/core/bundle/check-bundle";
import type { Contributor } from "@/lib/core/bundle/take-in";
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import type { HandrailDatabase } from "./database";

export interface ContributionRow extends CheckedMonth {
  readonly device: string;
  /** Fingerprint of the key that signed it. */
  readonly key: string;
  /** ms since 1970. */
  readonly takenAt: number;
}

export interface ContributorRow extends Contributor {
  /** When something of theirs was last taken in; `null`: nothing is here. */
  readonly lastTakenAt: number | null;
  /** First and last day of what is here. */
  readonly from: string | null;
  readonly to: string | null;
}

const GENERATION = "contributions";

/** All facts that were handed in; of people who are blocked too, until they are forgotten. */
export async function readContributions({ contributions }: HandrailDatabase): Promise<DayFact[]> {
  return (await contributions.toArray()).flatMap(({ facts }) => facts);
}

/** Another number whenever `readContributions` may answer something else; 0 before the first. */
export async function contributionsGeneration({ settings }: HandrailDatabase): Promise<number> {
  return ((await settings.get(GENERATION))?.value as number | undefined) ?? 0;
}

/** Call in the transaction that changes contributions. */
export async function nextGeneration(database: HandrailDatabase): Promise<void> {
  const value = (await contributionsGeneration(database)) + 1;
  await database.settings.put({ key: GENERATION, value });
}

export async function monthsOf(
  { contributions }: HandrailDatabase,
  device: string,
): Promise<ContributionRow[]> {
  return contributions.where("[device+month]").between([device, ""], [device, "\uffff"]).toArray();
}

/** @returns how many months there were */
export async function dropMonthsOf(database: HandrailDatabase, device: string): Promise<number> {
  const rows = await monthsOf(database, device);
  await database.contributions.bulkDelete(rows.map(({ month }) => [device, month]));
  await nextGeneration(database);
  return rows.length;
}

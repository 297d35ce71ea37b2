import { Dexie } from "dexie";
import type { HandrailDatabase } from "../store/database";
import type { LinkRow } from "../store/parallel-rows";

/** What people said of records without a common key. */
export function linksOf({ parallelLinks }: HandrailDatabase, run: string): Promise<LinkRow[]> {
  return parallelLinks
    .where("[run+crmKey+ledgerKey]")
    .between([run], [run, Dexie.maxKey])
    .toArray();
}

/** The ledger's key of each record of the CRM that a person said to be one of its rows, by the CRM's key. */
export async function ledgerKeys(
  database: HandrailDatabase,
  run: string,
): Promise<ReadonlyMap<string, string>> {
  const links = await linksOf(database, run);
  return new Map(
    links.filter(({ isSame }) => isSame).map(({ crmKey, ledgerKey }) => [crmKey, ledgerKey]),
  );
}

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

/** Those that were said to be the same. */
export async function saidSameOf(database: HandrailDatabase, run: string): Promise<LinkRow[]> {
  return (await linksOf(database, run)).filter(({ isSame }) => isSame);
}

import type { ShownPage } from "@/lib/core/process/decide";
import { matchPages } from "@/lib/core/playbook/site";
import { hashRecord } from "./hash";
import type { Known } from "./store/unit";

/** Which of the playbook's pages an address is, records hashed. Call it before a transaction: hashing waits. */
export async function shownPages(known: Readonly<Known>, url: string): Promise<ShownPage[]> {
  const matches = known.playbook ? matchPages(known.playbook.sites, url) : [];
  return Promise.all(
    matches.map(async ({ page, record }) => ({
      page: page.id,
      record: record === null ? null : await hashRecord(known.identity.salt, record),
    })),
  );
}

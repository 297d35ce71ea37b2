import { matchPages } from "@/lib/core/playbook/site";
import { maskAddress } from "@/lib/core/recording/masked-address";
import type { RecordedPage } from "@/lib/core/recording/recording";
import type { Services } from "../context";

/** What a recording keeps of an address: its pattern, and which page of the playbook it is. */
export function recordedPage({ store }: Services, url: string): Promise<RecordedPage | null> {
  return store.read(async (_database, { playbook }) => {
    const masked = maskAddress(url);
    if (!masked) return null;
    const { origin, path, hash, parameters } = masked;
    return {
      address: { origin, path, ...(hash === undefined ? {} : { hash }), parameters },
      page: matchPages(playbook?.sites ?? [], url)[0]?.page.id ?? null,
    };
  });
}

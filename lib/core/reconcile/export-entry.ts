import type { ExportEntry, Replaces } from "./entry";
import type { CrmRecord, LedgerRow } from "./record";
import { see } from "./see";

/**
 * The entries after a newer export of the CRM, by key. Importing the same export twice changes nothing.
 *
 * @param news what the file says under each key.
 * @param at the moment that the export shows, ms since 1970.
 */
export function mergeExport(
  before: readonly ExportEntry[],
  news: readonly { readonly key: string; readonly rows: readonly LedgerRow[] }[],
  at: number,
  replaces: Replaces,
): ExportEntry[] {
  const coming = news.map(({ key, rows }) => ({
    key,
    records: rows.map(({ values }): CrmRecord => {
      return { record: null, values, seen: { at, where: "export" } };
    }),
  }));
  if (replaces === "all") return coming;
  const known = new Map(before.map((entry) => [entry.key, entry]));
  for (const entry of coming) {
    const [was, ...others] = known.get(entry.key)?.records ?? [];
    const [is, ...more] = entry.records;
    // Which of several is which, nobody can say: the newer file is taken as it is.
    const isOne = was && is && others.length + more.length === 0;
    known.set(entry.key, isOne ? { key: entry.key, records: [see(was, is)] } : entry);
  }
  return [...known.values()];
}

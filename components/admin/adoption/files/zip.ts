import { strToU8, zipSync } from "fflate";
import type { Table } from "@/lib/core/export/statistics/table";
import { tableCsv } from "@/lib/core/export/statistics/table-csv";

/** Each table as a CSV file, with their hashes as `sha256sum -c` reads them. */
export async function zipOf(
  tables: readonly Table[],
  options: { readonly bom: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const files = tables.map(
    (table) => [`${table.id}.csv`, strToU8(tableCsv(table, options))] as const,
  );
  const sums = await Promise.all(
    files.map(async ([name, bytes]) => `${await sha256(bytes)}  ${name}\n`),
  );
  return zipSync({
    ...Object.fromEntries(files),
    "sha256sums.txt": strToU8(sums.join("")),
  });
}

/** In hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

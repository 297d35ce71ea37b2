/**
 * How much of a ledger is read. A ledger is made by people; whatever is larger than this is a mistake or an
 * attack, and is refused with a reason before it takes the browser's memory.
 */
const MiB = 1024 * 1024;

export const limits = {
  fileBytes: 200 * MiB,
  /** What a workbook may unpack to, whatever its archive says of itself. */
  unpackedBytes: 1024 * MiB,
  /** What it may unpack to however small it is; above, at most `unpackedTimes` its size. */
  unpackedAlways: 32 * MiB,
  /** Sheets as Excel packs them shrink 8 to 40 times; bombs 1000 times. */
  unpackedTimes: 100,
  entries: 2_000,
  sheets: 200,
  /** Strings that sheets share; above, at most one a byte of the file: different texts take as much. */
  stringsAlways: 100_000,
  rows: 1_000_000,
  columns: 500,
  /** UTF-16 units of a cell: Excel's own limit. */
  cell: 32_767,
  /** Of a line of text, where a quote may have been left open. */
  rowLength: 4_000_000,
  /** Of XML between two tags, and tags within tags. */
  xmlToken: 2 * MiB,
  xmlDepth: 64,
} as const;

/** Bytes that a workbook of this size may unpack to. */
export function mayUnpackTo(fileBytes: number): number {
  const fair = Math.max(limits.unpackedAlways, fileBytes * limits.unpackedTimes);
  return Math.min(limits.unpackedBytes, fair);
}

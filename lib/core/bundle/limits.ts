/**
 * How large a file of facts may be. A month of one person takes some 100 kB unpacked; whatever is larger than
 * this is a mistake or an attack.
 */
const MiB = 1024 * 1024;

export const bundleLimits = {
  fileBytes: 8 * MiB,
  /** All that it unpacks to. */
  unpackedBytes: 24 * MiB,
  segments: 120,
  manifest: 200_000,
  header: 4_000,
  facts: 5_000,
} as const;

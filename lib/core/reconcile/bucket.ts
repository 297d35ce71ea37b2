/**
 * Both sides of a run are kept in parts by key, so that one record is compared anew by reading one small
 * part, and a million rows without ever holding them all.
 */
export const BUCKETS = 1024;

/** Which part a key is in, 0 to `BUCKETS` - 1. FNV-1a: fast, and spreads keys that differ in one digit. */
export function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  }
  // The low bits alone would cluster for keys of equal length.
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}

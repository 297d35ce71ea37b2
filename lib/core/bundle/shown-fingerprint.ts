/** The beginning of a key's fingerprint as people compare it, in groups: `4f2a 90c1 …`. 80 bits. */
export function shownFingerprint(keyId: string): string {
  return (keyId.slice(0, 20).match(/.{1,4}/g) ?? []).join(" ");
}

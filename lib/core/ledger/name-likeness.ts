/** How alike two names of columns are. */

/** Case, width, spaces, punctuation and what stands in brackets, such as a unit, do not count. */
export function normalisedName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, "")
    .replace(/[\p{P}\p{S}\s\u200B\uFEFF]+/gu, "");
}

/** 1 the same, 0 nothing in common; of normalised names. One within the other counts for much. */
export function nameLikeness(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 2 && long.includes(short)) return 0.6 + (0.3 * short.length) / long.length;
  const pairs = pairsOf(one);
  let shared = 0;
  const others = pairsOf(other);
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return (2 * shared) / Math.max(1, pairs.size + others.size);
}

function pairsOf(name: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < name.length; at += 1) pairs.add(name.slice(at, at + 2));
  return pairs;
}

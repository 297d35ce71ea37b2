import type { Descriptor } from "@/lib/core/anchor/descriptor";

/** Whether an element is still called and named as its descriptor says, wherever it stands now. */
export function isUnchanged(known: Descriptor, fresh: Descriptor): boolean {
  return (
    known.kind === fresh.kind &&
    known.tag === fresh.tag &&
    known.id === fresh.id &&
    known.name === fresh.name &&
    isShared(known.words, fresh.words) &&
    isShared(known.labels, fresh.labels) &&
    isShared(known.hints, fresh.hints)
  );
}

/** One in common is enough: a descriptor may know the names in several languages. */
function isShared(known: readonly string[] = [], fresh: readonly string[] = []): boolean {
  return known.length === 0 ? fresh.length === 0 : fresh.some((text) => known.includes(text));
}

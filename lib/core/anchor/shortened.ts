import type { Descriptor } from "./descriptor";
import { MAX_DESCRIPTOR_BYTES } from "./descriptor";

/** A descriptor that is too long loses the last text of the first of these, and so on in turn. */
const LEAST_NEEDED = [
  "classes",
  "after",
  "before",
  "peersAfter",
  "peersBefore",
  "hints",
  "headings",
  "keys",
  "words",
  "labels",
] as const;

/** What goes when no list is left to shorten. */
const LAST_TO_GO = ["href", "under", "id", "name"] as const;

/** At most 2 kB as JSON, whatever stood on the page. */
export function shortened(descriptor: Descriptor): Descriptor {
  const short = { ...descriptor } as Record<string, unknown> & Descriptor;
  const isLong = () => bytesOf(short) > MAX_DESCRIPTOR_BYTES;
  while (isLong() && LEAST_NEEDED.some((field) => short[field])) {
    for (const field of LEAST_NEEDED) {
      const texts = short[field];
      if (!texts || !isLong()) continue;
      const left = texts.slice(0, -1);
      if (left.length > 0) Object.assign(short, { [field]: left });
      else Reflect.deleteProperty(short, field);
    }
  }
  for (const field of LAST_TO_GO) if (isLong()) Reflect.deleteProperty(short, field);
  return short;
}

export function bytesOf(descriptor: Descriptor): number {
  return new TextEncoder().encode(JSON.stringify(descriptor)).length;
}

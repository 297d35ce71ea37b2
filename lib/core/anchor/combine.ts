/** One descriptor from several looks at the same element: on other records, in other languages. */
import type { Descriptor } from "./descriptor";
import { shortened } from "./shortened";
import { textFields } from "./stored-texts";

/** As many texts as a playbook's descriptor may have in a field. */
const MAX_TEXTS = 12;

/**
 * Adds up what was seen. Texts are united, what stood first anywhere first; names that programmers gave
 * and marks of a record's words are kept where no two looks differ (an id that holds the record's number
 * differs); place and structure are those of one look. The order of the looks does not matter, nor whether one is there twice.
 *
 * @param seen at least one, each at most 2 kB; what comes back is at most 2 kB, too
 */
export function combine(seen: readonly Descriptor[]): Descriptor {
  const different = new Map(seen.map((each) => [JSON.stringify(inOrder(each)), each]));
  const looks = [...different].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const [first] = looks;
  if (!first) throw new RangeError("combine needs at least one descriptor");
  if (looks.length === 1) return first;

  const united: Record<string, unknown> = { ...first };
  united["namesakes"] = Math.max(...looks.map(({ namesakes }) => namesakes));
  for (const field of textFields) put(united, field, union(looks.map((each) => each[field] ?? [])));
  const single = ["role", "type", "id", "name", "under", "href", "mark", "rowMark"] as const;
  for (const field of single) {
    const values = new Set<string | number>(looks.flatMap((each) => each[field] ?? []));
    if (values.size === 1) united[field] = [...values][0];
    else delete united[field];
  }
  for (const field of ["keys", "classes"] as const) {
    put(united, field, common(looks.flatMap((each) => (each[field] ? [each[field]] : []))));
  }
  return shortened(united as unknown as Descriptor);
}

/** What stood nearer the front anywhere comes first; among equals the alphabet decides. */
function union(lists: readonly (readonly string[])[]): string[] {
  const places = new Map<string, number>();
  for (const list of lists) {
    for (const [place, text] of list.entries()) {
      places.set(text, Math.min(place, places.get(text) ?? place));
    }
  }
  return [...places]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .map(([text]) => text)
    .slice(0, MAX_TEXTS);
}

function common(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  return first.filter((text) => others.every((list) => list.includes(text))).sort();
}

function put(into: Record<string, unknown>, field: string, texts: readonly string[]): void {
  if (texts.length > 0) into[field] = texts;
  else delete into[field];
}

/** With its keys in one order, so that the same content is the same text. */
function inOrder(descriptor: Descriptor): object {
  return Object.fromEntries(Object.entries(descriptor).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Lifts a playbook file of an older format to today's, one format at a time. A file is never rewritten
 * where it lies; it is lifted whenever it is read. Each step is frozen once its format was published.
 */
type Document = Readonly<Record<string, unknown>>;

/** `upcasters[n]` turns format n into format n + 1. Format 1 is the first that was published. */
const upcasters: Readonly<Record<number, (document: Document) => Document>> = {};

export function upcastPlaybook(document: Document, today: number): Document {
  let lifted = document;
  for (let format = formatOf(lifted); format !== null && format < today; format++) {
    const upcast = upcasters[format];
    if (!upcast) return lifted; // the parser then names the format it does not know
    lifted = upcast(lifted);
  }
  return lifted;
}

function formatOf(document: Document): number | null {
  return Number.isInteger(document.handrail) ? (document.handrail as number) : null;
}

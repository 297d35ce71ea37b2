import type { DifferenceView } from "@/lib/messages/parallel";

/** The words of the person's language that the text is made of. */
export interface PassOnWords {
  readonly unnamed: string;
  readonly ledger: string;
  readonly crm: string;
  readonly rows: string;
  /** What the difference is, where it is about the record as a whole. */
  readonly kind: string;
  readonly nothing: string;
}

/**
 * A difference in plain lines, for a message to whoever has to see to it: Handrail sends nothing itself. It
 * holds both values, which the person copies knowingly.
 */
export function passOnText(
  {
    name,
    fieldName,
    ledger,
    crm,
    rows,
  }: Pick<DifferenceView, "name" | "fieldName" | "ledger" | "crm" | "rows">,
  words: PassOnWords,
): string {
  const value = (text: string | null) => (text === null || text === "" ? words.nothing : text);
  return [
    name === "" ? words.unnamed : name,
    ...(fieldName === null
      ? [words.kind]
      : [fieldName, `${words.ledger}: ${value(ledger)}`, `${words.crm}: ${value(crm)}`]),
    ...(rows.length > 0 ? [`${words.rows}: ${rows.join(", ")}`] : []),
  ].join("\n");
}

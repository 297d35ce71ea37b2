/** A question as a message that the person sends themself: Handrail sends nothing. */

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** @param lines in order; what is not known is left out by the caller. */
export function letterOf(subject: string, lines: readonly string[], words: string): Letter {
  return { subject, text: [...lines, "", words].join("\n").trim() };
}

/** A draft in the person's mail program, or `null` for a contact that is no mail address. */
export function mailDraft(contact: string | null, { subject, text }: Letter): string | null {
  if (contact === null || !/^mailto:/i.test(contact)) return null;
  const [address = ""] = contact.split("?");
  // Mail programs want %20 and CRLF, which URLSearchParams does not write.
  const encoded = (part: string) => encodeURIComponent(part.replace(/\n/g, "\r\n"));
  return `${address}?subject=${encoded(subject)}&body=${encoded(text)}`;
}

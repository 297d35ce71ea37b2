/** The content lines of an .ics file (RFC 5545, 3.1), unfolded. */
export interface IcsLine {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** Name of the property, in capitals. */
  readonly name: string;
  readonly value: string;
}

/** A line that is none is passed over: what is wanted of the file would be missed where it is used. */
export function icsLines(text: string): IcsLine[] {
  const unfolded: { line: number; content: string }[] = [];
  for (const [index, content] of text.split(/\r\n|\r|\n/).entries()) {
    const before = unfolded.at(-1);
    if (before && /^[ \t]/.test(content)) before.content += content.slice(1);
    else unfolded.push({ line: index + 1, content });
  }
  return unfolded.flatMap(({ line, content }) => {
    const colon = firstColon(content);
    if (colon < 0) return [];
    const [name = ""] = content.slice(0, colon).split(";");
    return [{ line, name: name.trim().toUpperCase(), value: content.slice(colon + 1) }];
  });
}

/** A parameter may have colons between quotes: `DTSTART;TZID="GMT+08:00":20261001T000000`. */
function firstColon(content: string): number {
  let isQuoted = false;
  for (let index = 0; index < content.length; index++) {
    const char = content[index];
    if (char === '"') isQuoted = !isQuoted;
    else if (char === ":" && !isQuoted) return index;
  }
  return -1;
}

import type { Archive } from "./archive";
import { refuse } from "./ledger-problem";
import { limits } from "./limits";
import { readPart } from "./workbook-parts";

/** Excel writes characters that XML cannot hold as `_x000B_`, and `_x005F_` for an underscore before such. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Texts that cells name by number; runs of rich text joined, readings above characters left out. */
export function* readSharedStrings(archive: Archive, path: string): Generator<number, string[]> {
  const most = Math.max(limits.stringsAlways, archive.size);
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  yield* readPart(archive, path, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    text: (part) => {
      if (inText && text.length <= limits.cell) text += part;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") {
        if (strings.length >= most) refuse({ code: "unpacks-too-much" });
        strings.push(unescaped(text));
      }
    },
  });
  return strings;
}

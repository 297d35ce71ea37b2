/** Two columns out of a sheet: a date and its name, one day a line. */
import type { DayLineProblem, DaysRead, NamedDays } from "./import-holidays";
import { readWrittenDay } from "./written-day";

/** Between two columns: a tab, or what sheets save between them, also as a Chinese keyboard types it. */
const SEPARATOR = /[\t,;，；]/;

/** Empty lines count for nothing, nor does a heading. */
export function readDayList(text: string): DaysRead {
  const found: NamedDays[] = [];
  const problems: DayLineProblem[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  for (const [index, content] of lines.entries()) {
    if (content.trim() === "") continue;
    const [written = "", ...rest] = content.split(SEPARATOR).map(withoutQuotes);
    const isHeading = index === first && !/\d/.test(written);
    if (isHeading) continue;
    const line = index + 1;
    const read = readWrittenDay(written);
    if ("problem" in read) problems.push({ line, problem: read.problem });
    else found.push({ line, name: rest.join(" ").trim(), days: [read.day], repeats: false });
  }
  return { found, problems };
}

function withoutQuotes(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .replaceAll('""', '"')
    .trim();
}

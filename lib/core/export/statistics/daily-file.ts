/** The file that is saved by itself once a day: the last thirty complete days, day by day, in one table. */
import type { Language } from "../../language";
import type { Question, Statistics } from "../../statistics/report";
import type { About } from "./about";
import { longTable } from "./long-table";
import { tableCsv } from "./table-csv";
import { withScope } from "./with-scope";

const DAYS = 30;
const DAY_MS = 86_400_000;

/** @param today `YYYY-MM-DD`; it is not over yet, and not in the file */
export function dailyQuestion(today: string): Question {
  const before = (days: number) =>
    new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
  return { from: before(DAYS), to: before(1), grain: "day" };
}

/**
 * Below the downloads folder. One file a day, so that what came late stands in a later one.
 *
 * @param whose one's own figures are called so: whoever is handed the file knows whose they are
 */
export function dailyFileName(
  { question }: Pick<Statistics, "question">,
  whose: "all" | "own",
): string {
  return `handrail/${whose === "own" ? "my-" : ""}adoption_${question.to}.csv`;
}

export function dailyFileText(statistics: Statistics, about: About, language: Language): string {
  return tableCsv(withScope(longTable(statistics, language), statistics, about));
}

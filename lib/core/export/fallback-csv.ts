/** Why people go back to the old way, as tidy CSV: one value a row. Ids and titles of the playbook only. */
import type { FallbackReport } from "../fallback/report";
import type { Language } from "../language";
import type { Text } from "../playbook/text";
import type { CsvOptions } from "./csv";
import { toCsv } from "./csv";

const fallbackCsvColumns = [
  "day",
  "department",
  "source",
  "tool",
  "process",
  "step",
  "metric",
  "reason",
  "value",
  "tool_name",
  "process_title",
  "reason_text",
] as const;

/** @param language of the last three columns; everything else is the same in every language. */
export function fallbackCsv(
  { details, tools, processes, reasons }: FallbackReport,
  language: Language,
  options?: CsvOptions,
): string {
  const nameOf = (id: string | null, from: readonly { id: string; name: Text | null }[]) =>
    from.find((each) => each.id === id)?.name?.[language] ?? "";
  const textOf = (reason: string) =>
    reasons.find((each) => each.reason === reason)?.text?.[language] ?? "";

  return toCsv(
    fallbackCsvColumns,
    details.flatMap((row) => {
      const { day, department, source, tool, process, step } = row;
      const line = (metric: string, value: number, reason = "") => [
        day,
        department ?? "",
        source,
        tool ?? "",
        process ?? "",
        step ?? "",
        metric,
        reason,
        value,
        nameOf(tool, tools),
        nameOf(process, processes),
        reason === "" ? "" : textOf(reason),
      ];
      return [
        line("fallback_noticed", row.noticed),
        line("fallback_asked", row.asked),
        line("fallback_step_opened", row.stepOpened),
        line("fallback_closed", row.closed),
        ...Object.entries(row.reasons).map(([reason, count]) =>
          line("fallback_explained", count, reason),
        ),
      ];
    }),
    options,
  );
}

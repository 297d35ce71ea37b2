import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { DayFigures } from "@/lib/core/adoption/report";
import { useFormat } from "../use-format";
import { useMetricLabel } from "./use-metric-label";

/** Every day of the period, newest first, also those on which nothing happened. */
export function DayTable({ days }: { readonly days: readonly DayFigures[] }) {
  const { t } = useTranslation("console");
  const { day: dayText, number } = useFormat();
  const label = useMetricLabel();
  return (
    <WideTable minWidth={480} maxHeight={420} label={t("adoption.byDay")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("adoption.day")}</Table.Th>
          <Table.Th ta="end">{label("started")}</Table.Th>
          <Table.Th ta="end">{label("completed")}</Table.Th>
          <Table.Th ta="end">{label("abandoned")}</Table.Th>
          <Table.Th ta="end">{label("prompts_shown")}</Table.Th>
          <Table.Th ta="end">{label("help_requests")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.toReversed().map((figures) => (
          <Table.Tr key={figures.day}>
            <Table.Th scope="row" fw={400}>
              {dayText(figures.day)}
            </Table.Th>
            <Table.Td ta="end">{number(figures.started)}</Table.Td>
            <Table.Td ta="end">{number(figures.completed)}</Table.Td>
            <Table.Td ta="end">{number(figures.abandoned)}</Table.Td>
            <Table.Td ta="end">{number(figures.promptsShown)}</Table.Td>
            <Table.Td ta="end">{number(figures.helpRequests)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

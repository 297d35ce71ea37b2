import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { MetricId } from "@/lib/core/statistics/figures";
import { metricOf } from "@/lib/core/statistics/metrics";
import type { Statistics } from "@/lib/core/statistics/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { useFigureText } from "./use-figure-text";

interface SeriesTableProps {
  readonly label: string;
  readonly statistics: Statistics;
  readonly metrics: readonly MetricId[];
}

/** Every piece of the period, newest first, also those in which nothing happened. */
export function SeriesTable({ label, statistics, metrics }: SeriesTableProps) {
  const { t } = useTranslation("statistics");
  const { language } = useWho();
  const { day, month } = useFormat();
  const figureText = useFigureText();
  const { series, question } = statistics;
  const pieceText = question.grain === "month" ? month : day;
  return (
    <WideTable minWidth={metrics.length * 110 + 120} maxHeight={420} label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(`grain.${question.grain}`)}</Table.Th>
          {metrics.map((id) => (
            <Table.Th key={id} ta="end">
              {metricOf(id).label[language]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {series.toReversed().map(({ start, figures }) => (
          <Table.Tr key={start}>
            <Table.Th scope="row" fw={400}>
              {pieceText(start)}
            </Table.Th>
            {metrics.map((id) => (
              <Table.Td key={id} ta="end">
                {figureText(metricOf(id).unit, figures[id])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

import { BarChart } from "@mantine/charts";
import { Button, Collapse, Table } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { WeekFigures } from "@/lib/core/fallback/report";
import { useFormat } from "../use-format";

/** Whether it becomes less: by week, as a chart and as the table behind it. */
export function WeekSection({ weeks }: { readonly weeks: readonly WeekFigures[] }) {
  const { t } = useTranslation(["fallback", "console"]);
  const { shortDay, day, number } = useFormat();
  const [isOpen, { toggle }] = useDisclosure(false);
  const tableId = useId();
  const series = [
    { name: "noticed", color: "var(--handrail-chart-abandoned)" },
    { name: "explained", color: "var(--handrail-chart-started)" },
  ] as const;
  return (
    <Section
      title={t("weeks.title")}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={toggle}
          aria-expanded={isOpen}
          aria-controls={tableId}
        >
          {t(isOpen ? "console:adoption.hideTable" : "console:adoption.showTable")}
        </Button>
      }
    >
      <div role="img" aria-label={t("weeks.chart")}>
        <BarChart
          h={220}
          data={weeks.map((week) => ({ ...week }))}
          dataKey="week"
          series={series.map(({ name, color }) => ({ name, color, label: t(`figures.${name}`) }))}
          withLegend
          legendProps={{ verticalAlign: "top", height: 40, itemSorter: null }}
          valueFormatter={number}
          maxBarWidth={28}
          accessibilityLayer={false}
          xAxisProps={{ tickFormatter: shortDay }}
          yAxisProps={{ allowDecimals: false, width: 40 }}
          tooltipProps={{
            labelFormatter: (value) => (typeof value === "string" ? day(value) : ""),
          }}
        />
      </div>
      <Collapse expanded={isOpen} id={tableId}>
        <WideTable minWidth={360} maxHeight={420} label={t("weeks.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("weeks.week")}</Table.Th>
              <Table.Th ta="end">{t("figures.noticed")}</Table.Th>
              <Table.Th ta="end">{t("figures.explained")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeks.toReversed().map(({ week, noticed, explained }) => (
              <Table.Tr key={week}>
                <Table.Th scope="row" fw={400}>
                  {day(week)}
                </Table.Th>
                <Table.Td ta="end">{number(noticed)}</Table.Td>
                <Table.Td ta="end">{number(explained)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      </Collapse>
    </Section>
  );
}

import { LineChart } from "@mantine/charts";
import { Button, Collapse, Group } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { Section } from "@/components/ui/section";
import type { Whose } from "@/lib/core/discrepancy/daily-picture";
import { figuresOf } from "@/lib/core/discrepancy/day-figures";
import { trend } from "@/lib/core/discrepancy/trend";
import { dayPictureCsv } from "@/lib/core/export/day-picture-csv";
import type { CutOverView } from "@/lib/messages/cut-over";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";
import { useFigureLabel } from "../cut-over-hint";
import { DayTable } from "./day-table";

interface TrendSectionProps {
  readonly run: RunView["run"];
  readonly view: CutOverView;
  readonly whose: Whose;
}

/** Match rate and CRM share by day, as a chart and as the table behind it. */
export function TrendSection({ run, view, whose }: TrendSectionProps) {
  const { t } = useTranslation(["cutOver", "console"]);
  const { language, departments } = useWho();
  const { shortDay, day, rate } = useFormat();
  const label = useFigureLabel();
  const [isOpen, { toggle }] = useDisclosure(false);
  const tableId = useId();
  const until = view.today < view.lastDay ? view.today : view.lastDay;
  const days = trend(view.pictures, run.from, until, whose);
  const off = new Set(view.daysOff);
  const points = days.map(({ day: on, counts }) => ({
    day: on,
    matchRate: counts && figuresOf(counts).matchRate,
    crmShare: counts && figuresOf(counts).crmShare,
  }));
  const known = points.flatMap(({ matchRate, crmShare }) => [matchRate ?? 1, crmShare ?? 1]);
  const least = Math.floor(Math.min(0.9, run.gate.matchRate, ...known) * 10) / 10;
  const names = departments.map(({ id, name }) => ({ id, name: { en: name, "zh-CN": name } }));
  return (
    <Section
      title={t("days.trend.title")}
      description={t("days.trend.text")}
      actions={
        <Group gap="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={toggle}
            aria-expanded={isOpen}
            aria-controls={tableId}
          >
            {t(isOpen ? "console:adoption.hideTable" : "console:adoption.showTable")}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() =>
              downloadText("days.csv", "text/csv", dayPictureCsv(view.pictures, names, language))
            }
          >
            {t("days.table.csv")}
          </Button>
        </Group>
      }
    >
      <div role="img" aria-label={t("days.trend.chart")}>
        <LineChart
          h={280}
          data={points}
          dataKey="day"
          series={[
            {
              name: "matchRate",
              label: label("match_rate"),
              color: "var(--handrail-chart-started)",
            },
            {
              name: "crmShare",
              label: label("crm_share"),
              color: "var(--handrail-chart-abandoned)",
              strokeDasharray: "6 3",
            },
          ]}
          curveType="linear"
          connectNulls={false}
          withLegend
          legendProps={{ verticalAlign: "top", height: 40, itemSorter: null }}
          valueFormatter={rate}
          accessibilityLayer={false}
          referenceLines={[
            {
              y: run.gate.matchRate,
              label: t("days.trend.wanted", { share: rate(run.gate.matchRate) }),
              color: "dimmed",
            },
            ...days
              .filter(({ day: on }) => off.has(on))
              .map(({ day: on }) => ({
                x: on,
                color: "var(--mantine-color-default-border)",
                strokeDasharray: "2 4",
              })),
          ]}
          lineProps={{ isAnimationActive: false }}
          xAxisProps={{ tickFormatter: shortDay }}
          yAxisProps={{ domain: [least, 1], width: 60 }}
          tooltipProps={{
            labelFormatter: (value) => (typeof value === "string" ? day(value) : ""),
          }}
        />
      </div>
      <Collapse expanded={isOpen} id={tableId}>
        <DayTable days={days} off={off} />
      </Collapse>
    </Section>
  );
}

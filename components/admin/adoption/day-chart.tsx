import { BarChart } from "@mantine/charts";
import { useTranslation } from "react-i18next";
import type { DayFigures } from "@/lib/core/adoption/report";
import { useFormat } from "../use-format";
import { chartPoints } from "./chart-points";
import { useMetricLabel } from "./use-metric-label";

const metrics = ["started", "completed", "abandoned"] as const;

/** Colours that people with any colour vision tell apart (components/ui/css-variables.ts). */
const colorOf = (metric: (typeof metrics)[number]) => `var(--handrail-chart-${metric})`;

/** With more groups of bars, numbers above them would run into one another. */
const MAX_LABELLED = 10;

/** Cases started, completed and abandoned. Still: nothing of it moves. */
export function DayChart({ days }: { readonly days: readonly DayFigures[] }) {
  const { t } = useTranslation("console");
  const { shortDay, day, number } = useFormat();
  const label = useMetricLabel();
  const points = chartPoints(days);
  const isByWeek = points.length < days.length;

  return (
    <div role="img" aria-label={t(isByWeek ? "adoption.chartByWeek" : "adoption.chartByDay")}>
      <BarChart
        h={280}
        data={points.map((point) => ({ ...point }))}
        dataKey="day"
        series={metrics.map((name) => ({ name, label: label(name), color: colorOf(name) }))}
        withLegend
        legendProps={{ verticalAlign: "top", height: 40, itemSorter: null }}
        withBarValueLabel={points.length <= MAX_LABELLED}
        valueLabelProps={{ formatter: (value) => (value === 0 ? "" : value) }}
        valueFormatter={number}
        maxBarWidth={28}
        accessibilityLayer={false}
        xAxisProps={{ tickFormatter: shortDay }}
        yAxisProps={{ allowDecimals: false, width: 40 }}
        tooltipProps={{ labelFormatter: (value) => (typeof value === "string" ? day(value) : "") }}
      />
    </div>
  );
}

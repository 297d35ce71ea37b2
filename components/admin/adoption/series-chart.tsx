import { BarChart } from "@mantine/charts";
import type { MetricId } from "@/lib/core/statistics/figures";
import { metricOf } from "@/lib/core/statistics/metrics";
import type { Statistics } from "@/lib/core/statistics/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import type { Note } from "./notes";
import { pieceOf } from "./notes";

interface SeriesChartProps {
  readonly statistics: Statistics;
  /** Counts, each a bar. */
  readonly metrics: readonly { readonly id: MetricId; readonly color: string }[];
  /** What a screen reader says in its place; the table beside it has the figures. */
  readonly label: string;
  /** Marked on the chart; the list beside it says what they are. */
  readonly notes?: readonly Note[];
}

/** With more groups of bars, numbers above them would run into one another. */
const MAX_LABELLED = 10;

/** Counts over time. Still: nothing of it moves. */
export function SeriesChart({ statistics, metrics, label, notes = [] }: SeriesChartProps) {
  const { language } = useWho();
  const { shortDay, month, day, number } = useFormat();
  const { series, question } = statistics;
  const starts = series.map(({ start }) => start);
  const marks = new Set(notes.flatMap(({ day: noted }) => pieceOf(noted, starts) ?? []));
  const isByMonth = question.grain === "month";
  return (
    <div role="img" aria-label={label}>
      <BarChart
        h={260}
        data={series.map(({ start, figures }) => ({
          start,
          ...Object.fromEntries(metrics.map(({ id }) => [id, figures[id] ?? 0])),
        }))}
        dataKey="start"
        series={metrics.map(({ id, color }) => ({
          name: id,
          label: metricOf(id).label[language],
          color,
        }))}
        withLegend
        legendProps={{ verticalAlign: "top", height: 40, itemSorter: null }}
        withBarValueLabel={series.length <= MAX_LABELLED}
        valueLabelProps={{ formatter: (value) => (value === 0 ? "" : value) }}
        valueFormatter={number}
        maxBarWidth={28}
        accessibilityLayer={false}
        xAxisProps={{ tickFormatter: isByMonth ? month : shortDay }}
        yAxisProps={{ allowDecimals: false, width: 40 }}
        referenceLines={[...marks].map((start) => ({
          x: start,
          color: "var(--mantine-color-dimmed)",
          strokeDasharray: "3 3",
          label: "●",
          labelPosition: "insideTopLeft",
        }))}
        tooltipProps={{ labelFormatter: (value) => (typeof value === "string" ? day(value) : "") }}
      />
    </div>
  );
}

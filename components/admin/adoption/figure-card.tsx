import { Group, Paper, Text } from "@mantine/core";
import { useId } from "react";
import type { MetricId } from "@/lib/core/statistics/figures";
import { metricOf } from "@/lib/core/statistics/metrics";
import { useWho } from "../who";
import { Change } from "./change";
import { MetricHint } from "./metric-hint";
import type { Compared } from "./compared";
import { useFigureText } from "./use-figure-text";

interface FigureCardProps extends Compared {
  readonly metric: MetricId;
}

/** One figure with its name, how it was before and, behind a button, how it is counted. */
export function FigureCard({ metric, now, before }: FigureCardProps) {
  const { language } = useWho();
  const figureText = useFigureText();
  const labelId = useId();
  const definition = metricOf(metric);
  const value = now.total[metric];
  return (
    <Paper
      withBorder
      p="md"
      role="group"
      aria-labelledby={labelId}
      data-metric={metric}
      data-value={value ?? ""}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <Text size="sm" c="dimmed" id={labelId}>
          {definition.label[language]}
        </Text>
        <MetricHint metric={definition} />
      </Group>
      <Text fz={28} fw={650} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
        {figureText(definition.unit, value)}
      </Text>
      {before && <Change metric={definition} value={value} before={before.total[metric]} />}
    </Paper>
  );
}

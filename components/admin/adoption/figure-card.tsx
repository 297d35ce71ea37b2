import { Group, Paper, Text } from "@mantine/core";
import { useId } from "react";
import type { Metric } from "@/lib/core/export/metric";
import { useFormat } from "../use-format";
import { MetricHint } from "./metric-hint";
import { useMetricLabel } from "./use-metric-label";

interface FigureCardProps {
  readonly metric: Metric;
  readonly value: number;
  /** A second line, e.g. the share. */
  readonly note?: string | null;
}

/** One figure with its name and, behind a button, how it is counted. */
export function FigureCard({ metric, value, note = null }: FigureCardProps) {
  const { number } = useFormat();
  const label = useMetricLabel()(metric);
  const labelId = useId();
  return (
    <Paper withBorder p="md" role="group" aria-labelledby={labelId} data-metric={metric}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" c="dimmed" id={labelId}>
          {label}
        </Text>
        <MetricHint metric={metric} />
      </Group>
      <Text fz={30} fw={650} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
        {number(value)}
      </Text>
      <Text size="xs" c="dimmed" mih={18}>
        {note}
      </Text>
    </Paper>
  );
}

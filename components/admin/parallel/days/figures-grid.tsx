import { Group, Paper, SimpleGrid, Text } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { figuresOf } from "@/lib/core/discrepancy/day-figures";
import type { DayCounts } from "@/lib/core/discrepancy/daily-picture";
import { useFormat } from "../../use-format";
import { CutOverHint, useFigureLabel } from "../cut-over-hint";
import type { CountedOn } from "./last-two";
import { useChangeText } from "./use-change-text";

const rates = {
  match_rate: (counts: DayCounts) => figuresOf(counts).matchRate,
  crm_share: (counts: DayCounts) => figuresOf(counts).crmShare,
} as const;
const numbers = {
  open: ({ open }: DayCounts) => open.total,
  open_critical: ({ open }: DayCounts) => open.critical,
  opened: ({ opened }: DayCounts) => opened,
  settled: ({ settled }: DayCounts) => settled,
  kept_twice: ({ keptTwice }: DayCounts) => keptTwice,
} as const;

interface FiguresGridProps {
  readonly last: CountedOn;
  readonly before: CountedOn | null;
}

/** The figures of the newest picture, each with its change since the one before. */
export function FiguresGrid({ last, before }: FiguresGridProps) {
  const { t } = useTranslation("cutOver");
  const { number, rate, day } = useFormat();
  const change = useChangeText();
  const share = (value: number | null) => (value === null ? t("days.noRate") : rate(value));
  return (
    <Section title={t("days.picture", { day: day(last.day) })}>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 4 }} spacing="md">
        {(["match_rate", "crm_share"] as const).map((id) => {
          const [is, was] = [rates[id](last.counts), before && rates[id](before.counts)];
          const note = change.points(is, was, before?.day ?? null);
          return <Figure key={id} id={id} value={share(is)} note={note} />;
        })}
        {(["open", "open_critical", "opened", "settled", "kept_twice"] as const).map((id) => {
          const [is, was] = [numbers[id](last.counts), before && numbers[id](before.counts)];
          const note = change.count(is, was, before?.day ?? null);
          return <Figure key={id} id={id} value={number(is)} note={note} />;
        })}
      </SimpleGrid>
    </Section>
  );
}

interface FigureProps {
  readonly id: string;
  readonly value: string;
  readonly note: string;
}

function Figure({ id, value, note }: FigureProps) {
  const label = useFigureLabel();
  const labelId = useId();
  return (
    <Paper withBorder p="md" role="group" aria-labelledby={labelId} data-figure={id}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" c="dimmed" id={labelId}>
          {label(id)}
        </Text>
        <CutOverHint id={id} />
      </Group>
      <Text fz={30} fw={650} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
        {value}
      </Text>
      <Text size="xs" c="dimmed" mih={18}>
        {note}
      </Text>
    </Paper>
  );
}

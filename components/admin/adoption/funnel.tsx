import { Badge, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { OfProcess } from "@/lib/core/statistics/report";
import { stepMetrics } from "@/lib/core/statistics/step-metrics";
import type { StepMetricId } from "@/lib/core/statistics/step-figures";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { MetricHint } from "./metric-hint";
import { StepBar } from "./step-bar";
import { useFigureText } from "./use-figure-text";

const columns = ["step_completed", "step_unaided", "step_late", "step_given_up"] as const;

/** The steps of one process in their order: how often each was done, and where cases were given up. */
export function Funnel({ process, title, figures, steps }: OfProcess) {
  const { t } = useTranslation("statistics");
  const { language } = useWho();
  const { number } = useFormat();
  const figureText = useFigureText();
  const name = title?.[language] ?? t("gone", { id: process });
  const longest = Math.max(
    1,
    figures.started ?? 0,
    ...steps.map((step) => step.figures.step_completed),
  );
  const most = Math.max(...steps.map((step) => step.figures.step_given_up));

  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm">
        <Title order={3} size="h5">
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {t("stopping.line", {
            started: number(figures.started ?? 0),
            completed: number(figures.completed ?? 0),
            abandoned: number(figures.abandoned ?? 0),
          })}
          {figures.duration_median_ms !== null &&
            t("stopping.median", { time: figureText("ms", figures.duration_median_ms) })}
        </Text>
      </Group>
      <WideTable minWidth={680} label={name}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="30%">{t("stopping.step")}</Table.Th>
            <Table.Td aria-hidden />
            {columns.map((id) => (
              <StepColumn key={id} id={id} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={step.step}>
              <Table.Th scope="row" fw={400}>
                {step.title?.[language] ?? t("gone", { id: step.step })}
              </Table.Th>
              <Table.Td aria-hidden>
                <StepBar figures={step.figures} longest={longest} />
              </Table.Td>
              {columns.map((id) => (
                <Table.Td key={id} ta="end" data-metric={id}>
                  {id === "step_given_up" && most > 0 && step.figures[id] === most ? (
                    <Badge color="yellow" variant="light" size="lg">
                      {number(most)}
                    </Badge>
                  ) : (
                    number(step.figures[id])
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  );
}

function StepColumn({ id }: { readonly id: StepMetricId }) {
  const { language } = useWho();
  const metric = stepMetrics.find((candidate) => candidate.id === id);
  if (!metric) return null;
  return (
    <Table.Th ta="end" w={120}>
      <Group gap={2} justify="flex-end" wrap="nowrap">
        {metric.label[language]}
        <MetricHint metric={metric} />
      </Group>
    </Table.Th>
  );
}

import { Group, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { ProcessFigures } from "@/lib/core/adoption/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { StepBar } from "./step-bar";
import { useMetricLabel } from "./use-metric-label";

/** The steps of one process: how often each was done, and how often without a prompt. */
export function ProcessSteps({ figures }: { readonly figures: ProcessFigures }) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { number, duration } = useFormat();
  const label = useMetricLabel();
  const { process, title, steps, started, completed, abandoned, meanDurationMs } = figures;
  const name = title?.[language] ?? t("adoption.gone", { id: process });
  const longest = Math.max(1, started, ...steps.map((step) => step.completed));

  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm">
        <Title order={3} size="h5">
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {t("adoption.processLine", {
            started: number(started),
            completed: number(completed),
            abandoned: number(abandoned),
          })}
          {meanDurationMs !== null && t("adoption.meanTime", { time: duration(meanDurationMs) })}
        </Text>
      </Group>
      <WideTable minWidth={520} label={name}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="34%">{t("adoption.step")}</Table.Th>
            <Table.Td aria-hidden />
            <Table.Th w={120} ta="end">
              {label("completed")}
            </Table.Th>
            <Table.Th w={150} ta="end">
              {t("adoption.unaidedColumn")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={step.step}>
              <Table.Th scope="row" fw={400}>
                {step.title?.[language] ?? t("adoption.gone", { id: step.step })}
              </Table.Th>
              <Table.Td aria-hidden>
                <StepBar figures={step} longest={longest} />
              </Table.Td>
              <Table.Td ta="end">{number(step.completed)}</Table.Td>
              <Table.Td ta="end">{number(step.unaided)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  );
}

import { Stack, Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { OfProcess, OfStep } from "@/lib/core/statistics/report";
import { stepMetrics } from "@/lib/core/statistics/step-metrics";
import type { StepMetricId } from "@/lib/core/statistics/step-figures";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface StepListProps {
  readonly title: string;
  readonly rows: readonly { readonly process: OfProcess; readonly step: OfStep }[];
  readonly metric: StepMetricId;
}

/** Steps of several processes by one figure, as they are given. */
export function StepList({ title, rows, metric }: StepListProps) {
  const { t } = useTranslation("statistics");
  const { language } = useWho();
  const { number } = useFormat();
  const label = stepMetrics.find(({ id }) => id === metric)?.label[language];
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <WideTable minWidth={420} label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("stopping.step")}</Table.Th>
            <Table.Th>{t("filters.process")}</Table.Th>
            <Table.Th ta="end">{label}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ process, step }) => (
            <Table.Tr key={`${process.process}/${step.step}`}>
              <Table.Th scope="row" fw={400}>
                {step.title?.[language] ?? t("gone", { id: step.step })}
              </Table.Th>
              <Table.Td>{process.title?.[language] ?? t("gone", { id: process.process })}</Table.Td>
              <Table.Td ta="end">{number(step.figures[metric])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  );
}

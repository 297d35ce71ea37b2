import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { DepartmentFigures } from "@/lib/core/adoption/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { useMetricLabel } from "./use-metric-label";

/** The same figures by department. */
export function DepartmentSection({
  departments,
}: {
  readonly departments: readonly DepartmentFigures[];
}) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { number } = useFormat();
  const label = useMetricLabel();
  return (
    <Section title={t("adoption.byDepartment")}>
      <WideTable minWidth={640} label={t("adoption.byDepartment")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("adoption.department")}</Table.Th>
            <Table.Th ta="end">{label("people")}</Table.Th>
            <Table.Th ta="end">{label("started")}</Table.Th>
            <Table.Th ta="end">{label("completed")}</Table.Th>
            <Table.Th ta="end">{label("abandoned")}</Table.Th>
            <Table.Th ta="end">{label("prompts_shown")}</Table.Th>
            <Table.Th ta="end">{label("help_requests")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {departments.map((figures) => (
            <Table.Tr key={figures.department ?? ""}>
              <Table.Th scope="row" fw={400}>
                {figures.name?.[language] ?? figures.department ?? t("adoption.noDepartment")}
              </Table.Th>
              <Table.Td ta="end">{number(figures.people)}</Table.Td>
              <Table.Td ta="end">{number(figures.started)}</Table.Td>
              <Table.Td ta="end">{number(figures.completed)}</Table.Td>
              <Table.Td ta="end">{number(figures.abandoned)}</Table.Td>
              <Table.Td ta="end">{number(figures.promptsShown)}</Table.Td>
              <Table.Td ta="end">{number(figures.helpRequests)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
}

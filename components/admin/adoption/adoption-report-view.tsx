import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AdoptionReport } from "@/lib/core/adoption/report";
import { useFormat } from "../use-format";
import { DaySection } from "./day-section";
import { DepartmentSection } from "./department-section";
import { FigureGrid } from "./figure-grid";
import { NothingYet } from "./nothing-yet";
import { StepSection } from "./step-section";

/** The figures of a period, from the total to the single step. */
export function AdoptionReportView({ report }: { readonly report: AdoptionReport }) {
  const { t } = useTranslation("console");
  const { moment } = useFormat();
  const { total, days, processes, departments } = report;
  const hasFacts =
    total.started + total.completed + total.abandoned + total.promptsShown + total.helpRequests > 0;
  if (!hasFacts) return <NothingYet />;
  return (
    <Stack gap="lg">
      <FigureGrid total={total} />
      <DaySection days={days} />
      <StepSection processes={processes} />
      <DepartmentSection departments={departments} />
      <Text size="sm" c="dimmed">
        {t("adoption.asOf", { moment: moment(report.generatedAt), timeZone: report.timeZone })}
      </Text>
    </Stack>
  );
}

import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FallbackReport } from "@/lib/core/fallback/report";
import { useFormat } from "../use-format";
import { FallbackFiguresGrid } from "./fallback-figures-grid";
import { IssueSection } from "./issue-section";
import { NothingNoticed } from "./nothing-noticed";
import { PlaceSection } from "./place-section";
import { ReasonSection } from "./reason-section";
import { WeekSection } from "./week-section";

interface FallbackReportViewProps {
  readonly report: FallbackReport;
  readonly onChanged: () => void;
}

/** The reasons first: they are what can be mended. */
export function FallbackReportView({ report, onChanged }: FallbackReportViewProps) {
  const { t } = useTranslation("console");
  const { moment } = useFormat();
  const { total, reasons, issues, places, weeks, generatedAt, timeZone } = report;
  if (places.length === 0) return <NothingNoticed />;
  return (
    <Stack gap="lg">
      <FallbackFiguresGrid total={total} />
      <ReasonSection reasons={reasons} />
      <IssueSection issues={issues} onChanged={onChanged} />
      <PlaceSection places={places} />
      <WeekSection weeks={weeks} />
      <Text size="sm" c="dimmed">
        {t("adoption.asOf", { moment: moment(generatedAt), timeZone })}
      </Text>
    </Stack>
  );
}

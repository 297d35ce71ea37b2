import { Stack } from "@mantine/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { AdoptionReportView } from "./adoption-report-view";
import { ExportMenu } from "./export-menu";
import { FilterBar } from "./filter-bar";
import { OnlyThisBrowser } from "./only-this-browser";
import { periodOf } from "./period";
import { useToday } from "./use-today";

interface AdoptionPageProps {
  /** Period and department, as the address says them. */
  readonly params: URLSearchParams;
}

/** How the new way of working is taken up, and the same figures as files. */
export function AdoptionPage({ params }: AdoptionPageProps) {
  const { t } = useTranslation("console");
  const period = periodOf(params, useToday());
  const { from, to } = period;
  const department = params.get("department")?.slice(0, 63) ?? null;
  const question = useCallback(
    () => ask("adoption", { from, to, department }),
    [from, to, department],
  );
  const query = useQuery(question);

  return (
    <Stack gap="lg">
      <PageHeader
        title={t("pages.adoption")}
        description={t("adoption.text")}
        actions={query.state === "ready" && <ExportMenu report={query.value} />}
      />
      <FilterBar page="adoption" period={period} department={department} />
      <QueryView query={query}>{(report) => <AdoptionReportView report={report} />}</QueryView>
      <OnlyThisBrowser />
    </Stack>
  );
}

import { Button, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { fallbackCsv } from "@/lib/core/export/fallback-csv";
import { FilterBar } from "../period/filter-bar";
import { periodOf } from "../period/period";
import { useToday } from "../period/use-today";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { useWho } from "../who";
import { CannotSee } from "./cannot-see";
import { FallbackReportView } from "./fallback-report-view";
import { PlaceFilter } from "./place-filter";

interface FallbackPageProps {
  /** Period, department, process and old tool, as the address says them. */
  readonly params: URLSearchParams;
}

/** Why people go back to the old way, from where, and whether it becomes less. */
export function FallbackPage({ params }: FallbackPageProps) {
  const { t } = useTranslation(["fallback", "console"]);
  const { language } = useWho();
  const period = periodOf(params, useToday());
  const { from, to } = period;
  const chosenId = (name: string) => params.get(name)?.slice(0, 63) ?? null;
  const [department, process, tool] = [
    chosenId("department"),
    chosenId("process"),
    chosenId("tool"),
  ];
  const question = useCallback(
    () => ask("fallback", { from, to, department, process, tool }),
    [from, to, department, process, tool],
  );
  const query = useQuery(question);
  const chosen = {
    ...(process === null ? {} : { process }),
    ...(tool === null ? {} : { tool }),
  };

  return (
    <Stack gap="lg">
      <PageHeader
        title={t("console:pages.fallback")}
        description={t("text")}
        actions={
          query.state === "ready" && (
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() =>
                downloadText("fallback.csv", "text/csv", fallbackCsv(query.value, language))
              }
            >
              {t("export")}
            </Button>
          )
        }
      />
      <FilterBar page="fallback" period={period} department={department} also={chosen} />
      <QueryView query={query}>
        {(report, refresh) => (
          <>
            <PlaceFilter report={report} params={params} />
            <FallbackReportView report={report} onChanged={refresh} />
          </>
        )}
      </QueryView>
      <CannotSee />
    </Stack>
  );
}

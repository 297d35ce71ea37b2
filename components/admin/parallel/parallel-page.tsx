import { Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import type { RunView } from "@/lib/messages/parallel";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { NoRuns } from "./no-runs";
import { RunBody } from "./run-body";

const askRuns = () => ask("parallelRuns", {});

interface ParallelPageProps {
  /** Run, tab, filters and the import under way, as the address says them. */
  readonly params: URLSearchParams;
}

/** Where the ledger and the CRM differ while both are kept. */
export function ParallelPage({ params }: ParallelPageProps) {
  const { t } = useTranslation(["console", "parallel"]);
  const query = useQuery(askRuns);
  // An import goes on while the background restarts; only the first answer is waited for.
  const [known, setKnown] = useState<readonly RunView[] | null>(null);
  if (query.state === "ready" && query.value !== known) setKnown(query.value);
  const refresh = query.state === "ready" ? query.refresh : ignore;
  const view = known?.find(({ run }) => run.id === params.get("run")) ?? known?.[0];

  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.parallel")} description={t("parallel:text")} />
      {known && view && (
        <RunBody key={view.run.id} views={known} view={view} params={params} refresh={refresh} />
      )}
      {!view && <QueryView query={query}>{() => <NoRuns />}</QueryView>}
    </Stack>
  );
}

const ignore = () => {};

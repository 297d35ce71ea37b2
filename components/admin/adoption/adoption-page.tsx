import { Group, Stack } from "@mantine/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { useToday } from "../period/use-today";
import { QueryView } from "../query-view";
import { AdoptionView } from "./adoption-view";
import { ExportDialog } from "./files/export-dialog";
import { useWho } from "../who";
import { OnlyThisBrowser } from "./only-this-browser";
import { SavedViews } from "./saved-views";
import { useNotes } from "./use-notes";
import { questionsOf, viewOf } from "./view";
import { ViewFilters } from "./view-filters";

const askDashboard = () => ask("dashboard", {});
const askPlaybook = () => ask("playbook", {});

interface AdoptionPageProps {
  /** What is shown, as the address says it. */
  readonly params: URLSearchParams;
}

/** How the new way of working is taken up, and the same figures as files. */
export function AdoptionPage({ params }: AdoptionPageProps) {
  const { t } = useTranslation(["statistics", "console"]);
  const { language } = useWho();
  const view = viewOf(params, useToday());
  // An answer belongs to what was asked, and the same question must not be asked anew at every drawing.
  const asked = JSON.stringify(questionsOf(view));
  const { whose } = view;
  const question = useCallback(
    () => ask("statistics", { whose, questions: JSON.parse(asked) }),
    [whose, asked],
  );
  // The figures come first; whatever else the background is asked would hold them up.
  const query = useQuery(question);
  const answer = query.state === "ready" ? query.value : null;
  const isTold = query.state !== "loading";
  const dashboard = useQuery(isTold ? askDashboard : null);
  const kept = dashboard.state === "ready" ? dashboard.value : null;
  const playbook = useQuery(isTold ? askPlaybook : null);
  const published = playbook.state === "ready" ? playbook.value : null;
  const notesIn = useNotes(view.period, kept, published);

  return (
    <Stack gap="lg">
      <PageHeader
        title={t("console:pages.adoption")}
        description={t("text")}
        actions={
          <Group gap="xs">
            <SavedViews view={view} kept={kept} />
            {answer && <ExportDialog answer={answer} notesIn={notesIn} />}
          </Group>
        }
      />
      <ViewFilters
        view={view}
        processes={published?.playbook?.processes ?? []}
        versions={answer?.versions ?? []}
        hasOthers={answer?.hasOthers ?? false}
      />
      <QueryView query={query}>
        {(value) => (
          <AdoptionView answer={value} view={view} notes={notesIn(language)} kept={kept} />
        )}
      </QueryView>
      {answer?.hasOthers === false && <OnlyThisBrowser leadsToBundles />}
    </Stack>
  );
}

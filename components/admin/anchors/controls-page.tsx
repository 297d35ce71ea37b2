import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { OnlyThisBrowser } from "../adoption/only-this-browser";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { ControlsReport } from "./controls-report";
import { NothingSeen } from "./nothing-seen";

const askHealth = () => ask("anchorHealth", {});

/** How well the controls that the playbook names are found, and what to do about those that are not. */
export function ControlsPage() {
  const { t } = useTranslation(["console", "controls"]);
  const query = useQuery(askHealth);
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.controls")} description={t("controls:text")} />
      <QueryView query={query}>
        {({ report, suggestions }, refresh) => {
          if (!report) return <NothingSeen why="noPlaybook" />;
          const { total, notSeen } = report.summary;
          if (notSeen === total) return <NothingSeen why="notSeen" />;
          return <ControlsReport report={report} suggestions={suggestions} onChanged={refresh} />;
        }}
      </QueryView>
      <OnlyThisBrowser />
    </Stack>
  );
}

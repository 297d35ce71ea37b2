import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { QueryView } from "../query-view";
import { AddSite } from "./add-site";
import { AskedSite } from "./asked-site";
import { GrantMeaning } from "./grant-meaning";
import { SiteTable } from "./site-table";
import { useGrants } from "./use-grants";

const askSites = () => ask("sites", {});

interface SitesPageProps {
  /** The address on which the person clicked the toolbar button, if that led here. */
  readonly asked: string | null;
}

/** Where Handrail may work. Only the person can grant a site, by a click in the browser's own dialog. */
export function SitesPage({ asked }: SitesPageProps) {
  const { t } = useTranslation("console");
  const query = useQuery(askSites);
  const grants = useGrants();
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.sites")} description={t("sites.text")} />
      <ProblemNotice problem={grants.problem} />
      <QueryView query={query}>
        {(sites) => (
          <>
            {asked !== null && <AskedSite address={asked} sites={sites} grants={grants} />}
            <SiteTable sites={sites} grants={grants} />
          </>
        )}
      </QueryView>
      <AddSite grants={grants} />
      <GrantMeaning />
    </Stack>
  );
}

import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { opensFor } from "../doors";
import { QueryView } from "../query-view";
import { useWho } from "../who";
import { AnchorSection } from "./anchor-section";
import { CalendarSection } from "./calendar-section";
import { HistorySection } from "./history-section";
import { ImportSection } from "./import-section";
import { InForce } from "./in-force";
import { PlaybookContents } from "./playbook-contents";
import { StarterSection } from "./starter-section";
import { TrialSection } from "./trial/trial-section";
import { WhatIsAPlaybook } from "./what-is-a-playbook";

const askPlaybook = () => ask("playbook", {});

/** What is in force, in plain words; a file checked and published; what was in force before. */
export function PlaybookPage() {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  const query = useQuery(askPlaybook);
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.playbook")} description={t("playbook.text")} />
      <QueryView query={query}>
        {({ playbook, nextVersion, history }, refresh) => {
          const [published] = history;
          const starters = opensFor(profile.role, "admin") && (
            <StarterSection inForce={playbook} nextVersion={nextVersion} onPublished={refresh} />
          );
          return (
            <>
              {playbook && published ? (
                <InForce playbook={playbook} published={published} />
              ) : (
                <WhatIsAPlaybook />
              )}
              {!playbook && starters}
              <ImportSection inForce={playbook} onPublished={refresh} />
              {playbook && starters}
              {playbook && (
                <PlaybookContents
                  playbook={playbook}
                  nextVersion={nextVersion}
                  onPublished={refresh}
                />
              )}
              {playbook && (
                <CalendarSection
                  inForce={playbook}
                  nextVersion={nextVersion}
                  onPublished={refresh}
                />
              )}
              {playbook && playbook.processes.length > 0 && (
                <TrialSection inForce={playbook} nextVersion={nextVersion} onPublished={refresh} />
              )}
              {playbook && playbook.processes.length > 0 && <AnchorSection playbook={playbook} />}
              {history.length > 0 && (
                <HistorySection history={history} inForce={playbook} onRestored={refresh} />
              )}
            </>
          );
        }}
      </QueryView>
    </Stack>
  );
}

import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { AnchorSection } from "./anchor-section";
import { HistorySection } from "./history-section";
import { ImportSection } from "./import-section";
import { InForce } from "./in-force";
import { PlaybookContents } from "./playbook-contents";
import { WhatIsAPlaybook } from "./what-is-a-playbook";

const askPlaybook = () => ask("playbook", {});

/** What is in force, in plain words; a file checked and published; what was in force before. */
export function PlaybookPage() {
  const { t } = useTranslation("console");
  const query = useQuery(askPlaybook);
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.playbook")} description={t("playbook.text")} />
      <QueryView query={query}>
        {({ playbook, history }, refresh) => {
          const [published] = history;
          return (
            <>
              {playbook && published ? (
                <InForce playbook={playbook} published={published} />
              ) : (
                <WhatIsAPlaybook />
              )}
              <ImportSection inForce={playbook} onPublished={refresh} />
              {playbook && <PlaybookContents playbook={playbook} />}
              {playbook && <AnchorSection playbook={playbook} />}
              {history.length > 0 && <HistorySection history={history} onRestored={refresh} />}
            </>
          );
        }}
      </QueryView>
    </Stack>
  );
}

import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { HandInSection } from "../bundles/hand-in-section";
import { QueryView } from "../query-view";
import { useWho } from "../who";
import { FactTable } from "./fact-table";
import { PauseSection } from "./pause-section";
import { RecordedAndNever } from "./recorded-and-never";
import { StoredFacts } from "./stored-facts";
import { WhoSees } from "./who-sees";
import { YourChoice } from "./your-choice";

const askStored = () => ask("stored", {});

/** What is stored on this computer about the person, in plain words; theirs to take and to delete. */
export function MyDataPage() {
  const { t } = useTranslation("console");
  const { actor } = useWho();
  const query = useQuery(askStored);
  return (
    <Stack gap="lg">
      <PageHeader title={t("myData.title")} description={t("myData.text")} />
      <QueryView query={query}>
        {(stored) => (
          <>
            <StoredFacts stored={stored} />
            <FactTable stored={stored} />
          </>
        )}
      </QueryView>
      <PauseSection />
      <RecordedAndNever />
      <WhoSees />
      {/* What was offered under a pseudonym that is gone must not be saved any more. */}
      <HandInSection key={actor} />
      <YourChoice />
    </Stack>
  );
}

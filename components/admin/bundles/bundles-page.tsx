import { List, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FilesDrop } from "@/components/ui/file-drop";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { UnderWay } from "../parallel/under-way";
import { ProblemNotice } from "../problem-notice";
import { QueryView } from "../query-view";
import { ContributorsSection } from "./contributors-section";
import { FileResults } from "./file-results";
import { useBringIn } from "./use-bring-in";
import { WaitingSection } from "./waiting-section";

const askContributors = () => ask("contributors", {});
const teaching = ["teachHandIn", "teachPass", "teachDrop", "teachEnrol"] as const;

/** Where the admin brings colleagues' facts together, without a server. */
export function BundlesPage() {
  const { t } = useTranslation(["bundles", "console"]);
  const bringIn = useBringIn();
  const query = useQuery(askContributors);
  const { results, progress, isRunning, wasStopped, problem, start, stop, clear } = bringIn;
  return (
    <Stack gap="lg">
      <PageHeader title={t("console:pages.bundles")} description={t("bring.text")} />
      <FilesDrop
        label={t("bring.label")}
        accept=".zip"
        text={t("bring.drop")}
        choose={t("bring.choose")}
        isBusy={isRunning}
        multiple
        onFiles={start}
      />
      {isRunning && (
        <UnderWay
          text={(share) => t("bring.working", { share })}
          label={t("bring.label")}
          progress={progress}
          onCancel={stop}
        />
      )}
      <ProblemNotice problem={problem} />
      <WaitingSection
        bringIn={bringIn}
        taken={query.state === "ready" ? query.value.map(({ label }) => label) : []}
      />
      {results.length > 0 && (
        <FileResults results={results} wasStopped={wasStopped} onClear={clear} />
      )}
      <QueryView query={query}>
        {(contributors) =>
          // While files are read, each of them would draw it anew.
          contributors.length > 0 && !isRunning ? (
            <ContributorsSection contributors={contributors} />
          ) : null
        }
      </QueryView>
      <Section title={t("bring.teach")}>
        <List type="ordered" size="sm" spacing={6}>
          {teaching.map((point) => (
            <List.Item key={point}>{t(`bring.${point}`)}</List.Item>
          ))}
        </List>
      </Section>
    </Stack>
  );
}

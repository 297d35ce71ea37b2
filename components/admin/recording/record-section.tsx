import { Suspense, lazy, useState } from "react";
import { Alert, Divider } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { Waiting } from "@/components/ui/waiting";
import { useQuery } from "@/components/use-query";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { RecordedView } from "@/lib/messages/recorder";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { RecordForm } from "./record-form";
import { RecordingList } from "./recording-list";

/** Brings the rules of proposals along, so it is fetched from the extension's own files when asked for. */
const RecordedProposal = lazy(async () => {
  const { RecordedProposal: view } = await import("./recorded-proposal");
  return { default: view };
});

interface RecordSectionProps {
  readonly inForce: Playbook;
  readonly onPublished: () => void;
}

const askRecordings = () => ask("recordings", {});

/** From a process done once to a process of the playbook. */
export function RecordSection({ inForce, onPublished }: RecordSectionProps) {
  const { t } = useTranslation("recorder");
  const { t: tCommon } = useTranslation("common");
  const query = useQuery(askRecordings);
  const [opened, setOpened] = useState<RecordedView | null>(null);
  const { run, problem } = useAction();
  const all = query.state === "ready" ? query.value : [];

  const drop = (tab: number) => void run(() => ask("dropRecording", { tab }));
  const published = (tab: number) => {
    setOpened(null);
    drop(tab);
    onPublished();
  };

  return (
    <Section title={t("console.title")} description={t("console.text")}>
      <RecordForm sites={inForce.sites} />
      {all
        .filter(({ phase }) => phase !== "recorded")
        .map(({ tab, title }) => (
          <Alert key={tab} color="brand">
            {t("console.running", { title })}
          </Alert>
        ))}
      <RecordingList
        recordings={all.filter(({ phase }) => phase === "recorded")}
        onOpen={setOpened}
        onDrop={drop}
      />
      <ProblemNotice problem={problem} />
      {opened && (
        <>
          <Divider />
          <Suspense fallback={<Waiting label={tCommon("loading")} />}>
            <RecordedProposal
              key={`${opened.tab} ${opened.title}`}
              recording={opened}
              inForce={inForce}
              onPublished={() => published(opened.tab)}
              onClose={() => setOpened(null)}
            />
          </Suspense>
        </>
      )}
    </Section>
  );
}

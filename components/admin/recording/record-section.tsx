import { Alert, Stack } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import { contentOf } from "@/lib/core/authoring/draft-content";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { propose } from "@/lib/core/recording/propose";
import type { RecordedView } from "@/lib/messages/recorder";
import { ask } from "../ask";
import { openDraft } from "../drafts/open-draft";
import { useDraftIds } from "../drafts/use-draft-ids";
import { ProblemNotice } from "../problem-notice";
import { useRoute } from "../routing/use-route";
import { useAction } from "../use-action";
import { RecordForm } from "./record-form";
import { RecordingList } from "./recording-list";

interface RecordSectionProps {
  readonly inForce: Playbook;
}

const askRecordings = () => ask("recordings", {});

/** From a process done once to a process of the playbook. */
export function RecordSection({ inForce }: RecordSectionProps) {
  const { t } = useTranslation("recorder");
  const query = useQuery(askRecordings);
  const [isEmpty, setIsEmpty] = useState(false);
  const { run, isRunning, problem } = useAction();
  const idFor = useDraftIds();
  const wantedTab = useRoute().params.get("recording");
  const all = query.state === "ready" ? query.value : [];

  const running = all.filter(({ phase }) => phase !== "recorded");
  const recorded = all.filter(({ phase }) => phase === "recorded");

  const drop = (tab: number) => void run(() => ask("dropRecording", { tab }));
  const read = ({ tab, title, steps }: RecordedView) =>
    void run(async () => {
      const proposal = propose({ title, steps: [...steps] }, inForce);
      setIsEmpty(!proposal);
      if (!proposal) return;
      await openDraft(idFor(`${tab} ${title}`), contentOf(proposal), null);
      // The draft holds all of it.
      await ask("dropRecording", { tab });
    });
  // Whoever pressed “Stop and see the process” wants to see it, not a list in which it stands.
  const wanted = recorded.find(({ tab }) => String(tab) === wantedTab);
  const readOnce = useEffectEvent(() => wanted && read(wanted));
  const isWanted = wanted !== undefined;
  useEffect(() => {
    if (isWanted) readOnce();
  }, [isWanted]);

  return (
    <Section title={t("console.title")} description={t("console.text")}>
      <RecordForm sites={inForce.sites} isRecording={running.length > 0} />
      <Stack gap="xs" role="status">
        {running.map(({ tab, title }) => (
          <Alert key={tab} color="brand">
            {t("console.running", { title })}
          </Alert>
        ))}
      </Stack>
      <RecordingList recordings={recorded} isBusy={isRunning} onOpen={read} onDrop={drop} />
      <ProblemNotice problem={problem} />
      {isEmpty && <Alert color="yellow">{t("console.nothing")}</Alert>}
    </Section>
  );
}

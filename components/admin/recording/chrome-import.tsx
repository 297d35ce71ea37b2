import { Alert, Button, Group, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { contentOf } from "@/lib/core/authoring/draft-content";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { importFlow } from "@/lib/core/recording/devtools-import";
import type { FlowResult } from "@/lib/core/recording/devtools-import";
import { propose } from "@/lib/core/recording/propose";
import { openDraft } from "../drafts/open-draft";
import { useDraftIds } from "../drafts/use-draft-ids";
import { useAction } from "../use-action";
import { ProblemNotice } from "../problem-notice";

interface ChromeImportProps {
  readonly inForce: Playbook;
}

interface Read {
  readonly name: string;
  readonly result: FlowResult;
}

/** A file of Chrome's Recorder becomes a proposed process, or says why not. */
export function ChromeImport({ inForce }: ChromeImportProps) {
  const { t } = useTranslation("recorder");
  const { run, isRunning, problem } = useAction();
  const idFor = useDraftIds();
  const [read, setRead] = useState<Read | null>(null);
  const take = (file: File) =>
    run(async () => {
      const result = importFlow(await file.text(), inForce.sites);
      setRead({ name: file.name, result });
    });
  const proposal = read?.result.ok ? propose(read.result.recording, inForce) : null;

  return (
    <>
      <FileDrop
        label={t("chrome.label")}
        accept=".json,application/json"
        text={t("chrome.drop")}
        choose={t("chrome.choose")}
        isBusy={isRunning}
        onFile={(file) => void take(file)}
      />
      <ProblemNotice problem={problem} />
      {read && !read.result.ok && (
        <Alert
          color="red"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("chrome.refused", { name: read.name })}
        >
          {t(`chrome.problem.${read.result.problem.code}`, read.result.problem.params)}
        </Alert>
      )}
      {read?.result.ok && (
        <>
          {read.result.notes.length > 0 && (
            <Alert color="yellow" title={t("chrome.notes")}>
              <List size="sm">
                {read.result.notes.map(({ code, step }) => (
                  <List.Item key={`${code} ${step}`}>
                    <Text size="sm">{t(`chrome.note.${code}`, { step })}</Text>
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          {proposal ? (
            <Group>
              <Button
                loading={isRunning}
                onClick={() =>
                  void run(() => openDraft(idFor(read.name), contentOf(proposal), null))
                }
              >
                {t("chrome.makeDraft", { title: proposal.process.title.en })}
              </Button>
            </Group>
          ) : (
            <Alert color="yellow">{t("console.nothing")}</Alert>
          )}
        </>
      )}
    </>
  );
}

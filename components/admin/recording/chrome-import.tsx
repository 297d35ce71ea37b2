import { Alert, Divider, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { importFlow } from "@/lib/core/recording/devtools-import";
import type { FlowResult } from "@/lib/core/recording/devtools-import";
import { useAction } from "../use-action";
import { ProblemNotice } from "../problem-notice";
import { RecordedProposal } from "./recorded-proposal";

interface ChromeImportProps {
  readonly inForce: Playbook;
  readonly onPublished: () => void;
}

interface Read {
  /** Told apart from the same file chosen once more. */
  readonly turn: number;
  readonly name: string;
  readonly result: FlowResult;
}

/** A file of Chrome's Recorder becomes a proposed process, or says why not. */
export function ChromeImport({ inForce, onPublished }: ChromeImportProps) {
  const { t } = useTranslation("recorder");
  const { run, isRunning, problem } = useAction();
  const [read, setRead] = useState<Read | null>(null);
  const take = (file: File) =>
    run(async () => {
      const result = importFlow(await file.text(), inForce.sites);
      setRead((before) => ({ turn: (before?.turn ?? 0) + 1, name: file.name, result }));
    });

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
          <Divider />
          <RecordedProposal
            key={read.turn}
            recording={read.result.recording}
            inForce={inForce}
            onPublished={() => {
              setRead(null);
              onPublished();
            }}
            onClose={() => setRead(null)}
          />
        </>
      )}
    </>
  );
}

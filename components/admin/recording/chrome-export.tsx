import { Alert, Button, Group, List, Select, Stack, TextInput, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { exportFlow } from "@/lib/core/recording/devtools-export";
import type { ExportNote } from "@/lib/core/recording/devtools-export";
import { useWho } from "../who";

/** A process as a recording of Chrome's Recorder; a placeholder stands for everything that is typed. */
export function ChromeExport({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation("recorder");
  const { language } = useWho();
  const [processId, setProcessId] = useState(playbook.processes[0]?.id ?? null);
  const [address, setAddress] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [notes, setNotes] = useState<readonly ExportNote[]>([]);
  const process = processId === null ? undefined : findProcess(playbook, processId);
  const isAddress = /^https?:\/\/\S+$/.test(address.trim()) && URL.canParse(address.trim());

  const save = () => {
    setIsTried(!isAddress);
    if (!process || !isAddress) return;
    const made = exportFlow(process, {
      startAddress: address.trim(),
      value: (step) => t("chrome.value", { title: step.title[language] }),
      language,
      sites: playbook.sites,
    });
    setNotes(made.notes);
    downloadText(
      `${process.id}.recorder.json`,
      "application/json",
      `${JSON.stringify(made.flow, null, 2)}\n`,
    );
  };
  const stepTitle = (id: string) => (process && findStep(process, id)?.title[language]) ?? id;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="sm">
        <Title order={3} size="h6">
          {t("chrome.export")}
        </Title>
        <Group align="flex-start" gap="sm">
          <Select
            label={t("chrome.process")}
            data={playbook.processes.map(({ id, title }) => ({
              value: id,
              label: title[language],
            }))}
            value={processId}
            allowDeselect={false}
            onChange={(id) => {
              setProcessId(id);
              setNotes([]);
            }}
          />
          <TextInput
            label={t("chrome.address")}
            description={t("chrome.addressHint")}
            placeholder="https://"
            inputMode="url"
            value={address}
            error={isTried && !isAddress && t("chrome.addressWrong")}
            flex="1 1 320px"
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </Group>
        <Group>
          <Button
            type="submit"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("chrome.save")}
          </Button>
        </Group>
        <div role="status">
          {notes.length > 0 && (
            <Alert color="yellow" title={t("chrome.exportNotes")}>
              <List size="sm">
                {notes.map(({ code, step }) => (
                  <List.Item key={`${code} ${step}`}>
                    {t(`chrome.exportNote.${code}`, { step: stepTitle(step) })}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
        </div>
      </Stack>
    </form>
  );
}

import {
  Button,
  Checkbox,
  Divider,
  Group,
  Modal,
  NativeSelect,
  Progress,
  Radio,
  Stack,
  Text,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadFile } from "@/components/ui/download-file";
import type { Language } from "@/lib/core/language";
import type { StatisticsAnswer } from "@/lib/messages/statistics";
import { ProblemNotice } from "../../problem-notice";
import { useFormat } from "../../use-format";
import { useNotify } from "../../use-notify";
import { useWho } from "../../who";
import type { NotesIn } from "../use-notes";
import { DailySwitch } from "./daily-switch";
import type { FileKind } from "./file-kind";
import { fileKinds } from "./file-kind";
import { scopeNames } from "./scope-names";
import type { FileChoice } from "./use-files";
import { SHARED_LEAST, useFiles } from "./use-files";

interface ExportDialogProps {
  /** What the page shows; a file says the same. */
  readonly answer: StatisticsAnswer;
  readonly notesIn: NotesIn;
}

const kinds = Object.keys(fileKinds) as FileKind[];

/** The figures on the page as a file, and what goes with it. */
export function ExportDialog({ answer, notesIn }: ExportDialogProps) {
  const { t } = useTranslation(["figureFiles", "statistics", "console", "common"]);
  const { day } = useFormat();
  const { language } = useWho();
  const notify = useNotify();
  const [isOpen, { open, close }] = useDisclosure();
  const [choice, setChoice] = useState<FileChoice>({
    kind: "report",
    language,
    hasBom: true,
    isShared: false,
  });
  const { make, cancel, done, problem } = useFiles(answer, notesIn);
  const [now] = answer.answers;
  if (!now) return null;
  const { from, to } = now.question;
  const chosen = [
    t("report.period", { from: day(from), to: day(to) }),
    ...scopeNames(now, language, t),
  ];
  const isMaking = done !== null;
  const isOwn = answer.whose === "own";
  const choose = (changed: Partial<FileChoice>) => setChoice({ ...choice, ...changed });

  const leave = () => {
    cancel();
    close();
  };
  const save = async () => {
    const made = await make(choice);
    if (!made) return;
    downloadFile(made.name, made.file);
    notify(t("saved", { name: made.name }));
    close();
  };

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={open}
        aria-haspopup="dialog"
      >
        {t("open")}
      </Button>
      <Modal.Root opened={isOpen} onClose={leave} centered size="lg">
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Header role="presentation">
            <Modal.Title fw={600}>{t("title")}</Modal.Title>
            <Modal.CloseButton aria-label={t("common:close")} />
          </Modal.Header>
          <Modal.Body>
            <Stack gap="md">
              <Text size="sm">{t("what", { chosen: chosen.join(" · ") })}</Text>
              <Radio.Group
                label={t("kind")}
                value={choice.kind}
                onChange={(kind) => choose({ kind })}
              >
                <Stack gap="xs" mt="xs">
                  {kinds.map((kind) => (
                    <Radio
                      key={kind}
                      value={kind}
                      label={t(`kinds.${kind}.title`)}
                      description={t(`kinds.${kind}.text`)}
                      disabled={isMaking}
                      {...(kind === choice.kind && { "data-autofocus": true })}
                    />
                  ))}
                </Stack>
              </Radio.Group>
              <NativeSelect
                label={t("language")}
                value={choice.language}
                onChange={({ currentTarget }) =>
                  choose({ language: currentTarget.value as Language })
                }
                data={[
                  { value: "en", label: "English" },
                  { value: "zh-CN", label: "简体中文" },
                ]}
                disabled={isMaking}
              />
              {(choice.kind === "csv" || choice.kind === "tables") && (
                <Checkbox
                  label={t("bom")}
                  checked={choice.hasBom}
                  onChange={({ currentTarget }) => choose({ hasBom: currentTarget.checked })}
                  disabled={isMaking}
                />
              )}
              {isOwn ? (
                <Text size="sm" c="dimmed">
                  {t("own")}
                </Text>
              ) : (
                <Checkbox
                  label={t("shared")}
                  description={t("sharedText", { least: SHARED_LEAST, inside: now.k })}
                  checked={choice.isShared}
                  onChange={({ currentTarget }) => choose({ isShared: currentTarget.checked })}
                  disabled={isMaking}
                />
              )}
              <ProblemNotice problem={problem} />
              {isMaking && (
                <Progress.Root aria-live="polite">
                  <Progress.Section
                    value={Math.max(2, done * 100)}
                    animated={false}
                    aria-label={t("making")}
                  />
                </Progress.Root>
              )}
              <Group justify="flex-end">
                <Button variant="default" onClick={isMaking ? cancel : leave}>
                  {t("cancel")}
                </Button>
                <Button loading={isMaking} onClick={() => void save()}>
                  {t("save")}
                </Button>
              </Group>
              <Divider />
              <DailySwitch language={choice.language} />
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

import { Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problem-notice";
import { useDownloadMyData } from "./use-download-my-data";

interface DeleteQuestionProps {
  readonly isRunning: boolean;
  readonly problem: string | null;
  readonly onDelete: () => void;
  readonly onCancel: () => void;
}

const goes = ["facts", "cases", "questions", "handedIn", "profile"] as const;
const stays = ["playbooks", "settings", "note"] as const;

/** What goes and what stays, with the download offered first. */
export function DeleteQuestion({ isRunning, problem, onDelete, onCancel }: DeleteQuestionProps) {
  const { t } = useTranslation(["console", "common"]);
  const saving = useDownloadMyData();
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Title order={3} size="h6">
          {t("myData.deletion.goes.title")}
        </Title>
        <List size="sm">
          {goes.map((part) => (
            <List.Item key={part}>{t(`myData.deletion.goes.${part}`)}</List.Item>
          ))}
        </List>
      </Stack>
      <Stack gap={4}>
        <Title order={3} size="h6">
          {t("myData.deletion.stays.title")}
        </Title>
        <List size="sm">
          {stays.map((part) => (
            <List.Item key={part}>{t(`myData.deletion.stays.${part}`)}</List.Item>
          ))}
        </List>
      </Stack>
      <Text size="sm">{t("myData.deletion.final")}</Text>
      <ProblemNotice problem={saving.problem ?? problem} />
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={saving.isRunning}
          onClick={() => void saving.download()}
        >
          {t("myData.deletion.downloadFirst")}
        </Button>
        <Group gap="sm">
          <Button variant="default" disabled={isRunning} onClick={onCancel}>
            {t("common:cancel")}
          </Button>
          <Button color="red" loading={isRunning} onClick={onDelete}>
            {t("myData.deletion.confirm")}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

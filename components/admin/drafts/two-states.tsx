import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { IconGitFork } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Draft } from "@/lib/core/authoring/draft";
import { textIn } from "@/lib/core/authoring/texts";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface TwoStatesProps {
  readonly here: Draft;
  readonly file: Draft;
  readonly isRunning: boolean;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** A draft was changed here and elsewhere: which of the two is gone on with, only a person can say. */
export function TwoStates({ here, file, isRunning, onKeep, onTake }: TwoStatesProps) {
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const { moment } = useFormat();
  const title = textIn(here.content.process.title, language) || t("untitled");
  return (
    <Alert
      color="yellow"
      role="alert"
      icon={<IconGitFork aria-hidden />}
      title={t("apart.title", { title })}
    >
      <Stack gap="xs" align="flex-start">
        <List size="sm">
          <List.Item>{t("apart.here", { when: moment(here.changedAt) })}</List.Item>
          <List.Item>{t("apart.file", { when: moment(file.changedAt) })}</List.Item>
        </List>
        <Text size="sm">{t("apart.text")}</Text>
        <Group gap="sm">
          <Button size="xs" disabled={isRunning} onClick={onKeep}>
            {t("apart.keep")}
          </Button>
          <Button size="xs" variant="default" loading={isRunning} onClick={onTake}>
            {t("apart.take")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

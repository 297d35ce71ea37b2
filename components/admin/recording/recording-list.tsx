import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecordedView } from "@/lib/messages/recorder";

interface RecordingListProps {
  readonly recordings: readonly RecordedView[];
  readonly isBusy: boolean;
  readonly onOpen: (recording: RecordedView) => void;
  readonly onDrop: (tab: number) => void;
}

/** Recordings that nobody has made a process of yet; nothing where there are none. */
export function RecordingList({ recordings, isBusy, onOpen, onDrop }: RecordingListProps) {
  const { t } = useTranslation("recorder");
  if (recordings.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        {t("console.waiting")}
      </Title>
      {recordings.map((recording) => {
        const { tab, title } = recording;
        return (
          <Group key={tab} gap="sm">
            <Text size="sm" fw={600}>
              {title}
            </Text>
            <Button
              size="xs"
              disabled={isBusy}
              aria-label={t("console.readWhich", { title })}
              onClick={() => onOpen(recording)}
            >
              {t("console.read")}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              disabled={isBusy}
              aria-label={t("console.dropWhich", { title })}
              onClick={() => onDrop(tab)}
            >
              {t("console.drop")}
            </Button>
          </Group>
        );
      })}
    </Stack>
  );
}

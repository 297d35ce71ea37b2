import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface UnderWayProps {
  /** What is being done, and how far it is. */
  readonly text: string;
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
  readonly isCancelling?: boolean;
}

/** Something that takes its time, and can be cancelled. */
export function UnderWay({ text, label, share, onCancel, isCancelling = false }: UnderWayProps) {
  const { t } = useTranslation("common");
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {text}
        </Text>
        <Button size="xs" variant="default" loading={isCancelling} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </Group>
      <Progress value={share * 100} aria-label={label} />
    </Stack>
  );
}

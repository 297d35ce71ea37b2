import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format";
import { useShare } from "./progress";
import type { Progress as HowFar } from "./progress";

interface UnderWayProps {
  /** What is being done, and how far it is. */
  readonly text: (share: string) => string;
  readonly label: string;
  readonly progress: HowFar;
  readonly onCancel: () => void;
  readonly isCancelling?: boolean;
}

/** Something that takes its time, and can be cancelled. */
export function UnderWay({ text, label, progress, onCancel, isCancelling = false }: UnderWayProps) {
  const { t } = useTranslation("common");
  const { percent } = useFormat();
  const share = useShare(progress);
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {text(percent(share))}
        </Text>
        <Button size="xs" variant="default" loading={isCancelling} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </Group>
      <Progress value={share * 100} aria-label={label} />
    </Stack>
  );
}

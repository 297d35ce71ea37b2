import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SentenceGap } from "@/components/ui/sentence-gap";
import type { Erased } from "@/lib/messages/admin";

interface DeleteDoneProps {
  readonly erased: Erased;
  readonly onClose: () => void;
}

/** How much was deleted, and what is left to do for what the team has. */
export function DeleteDone({ erased, onClose }: DeleteDoneProps) {
  const { t } = useTranslation(["console", "common"]);
  const { events, days, isWithdrawable } = erased;
  return (
    <Stack gap="md">
      <Text role="status">
        {t("myData.deletion.deleted", { count: events })}
        <SentenceGap />
        {t("myData.deletion.deletedDays", { count: days })}
      </Text>
      {isWithdrawable && <Text size="sm">{t("myData.deletion.withdraw")}</Text>}
      <Text size="sm" c="dimmed">
        {t("myData.deletion.next")}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t("common:close")}
        </Button>
      </Group>
    </Stack>
  );
}

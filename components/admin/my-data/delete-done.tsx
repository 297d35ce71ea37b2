import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface DeleteDoneProps {
  readonly count: number;
  readonly onClose: () => void;
}

/** How much was deleted. */
export function DeleteDone({ count, onClose }: DeleteDoneProps) {
  const { t } = useTranslation(["console", "common"]);
  return (
    <Stack gap="md">
      <Text role="status">{t("myData.deletion.deleted", { count })}</Text>
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

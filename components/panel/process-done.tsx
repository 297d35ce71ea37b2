import { Group, Text, ThemeIcon } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** All done; no fireworks. */
export function ProcessDone() {
  const { t } = useTranslation("panel");
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <ThemeIcon radius="xl" size={28} aria-hidden>
        <IconCheck size={18} />
      </ThemeIcon>
      <div>
        <Text fw={600}>{t("done.title")}</Text>
        <Text size="sm" c="dimmed">
          {t("done.text")}
        </Text>
      </div>
    </Group>
  );
}

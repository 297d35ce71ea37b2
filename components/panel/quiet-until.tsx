import { Group, Text } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import { momentText } from "./moment";
import { usePanel } from "./panel-context";

/** The person asked for quiet, and has it. */
export function QuietUntil({ until }: { readonly until: number }) {
  const { t } = useTranslation("panel");
  const { language } = usePanel().view;
  const now = useNow();
  return (
    <Group gap={6} wrap="nowrap" c="dimmed" role="status">
      <IconClockPause size={16} style={{ flex: "none" }} aria-hidden />
      <Text size="sm">{t("step.quietUntil", { moment: momentText(until, now, language) })}</Text>
    </Group>
  );
}

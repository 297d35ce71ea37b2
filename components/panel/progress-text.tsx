import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import type { ProcessView } from "@/lib/messages/panel";
import { momentText } from "@/components/moment";
import { usePanel } from "./panel-context";
import { progressOf } from "./progress";

/** “3 of 5 done · started 09:40”, or how many steps await. */
export function ProgressText({ process }: { readonly process: ProcessView }) {
  const { t } = useTranslation("panel");
  const { language } = usePanel().view;
  const now = useNow();
  const { done, total, optional } = progressOf(process);
  const started = process.startedAt;
  const parts = [
    process.caseId === null
      ? t("progress.notStarted", { count: total })
      : t("progress.done", { done, count: total }),
    ...(optional > 0 ? [t("progress.optional", { count: optional })] : []),
    ...(started === null
      ? []
      : [t("progress.started", { moment: momentText(started, now, language) })]),
  ];
  return (
    <Text component="span" display="block" size="xs" c="dimmed">
      {parts.join(" · ")}
    </Text>
  );
}

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import { momentText } from "@/components/moment";
import { usePanel } from "./panel-context";

/** When a step is due, or was. */
export function DueText({ at }: { readonly at: number }) {
  const { t } = useTranslation("panel");
  const { language } = usePanel().view;
  const now = useNow();
  const isOverdue = at < now;
  const text = t(isOverdue ? "step.overdue" : "step.due", {
    moment: momentText(at, now, language),
  });
  return (
    <Text span inherit fw={isOverdue ? 600 : undefined}>
      {" · "}
      {text}
    </Text>
  );
}

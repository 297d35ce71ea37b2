import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import { recentText } from "./moment";
import { usePanel } from "./panel-context";

/** What the person said about the step, so that it is not asked about, or said, twice. */
export function SaidOldWay({ at }: { readonly at: number }) {
  const { t } = useTranslation("fallback");
  const { language } = usePanel().view;
  const now = useNow();
  return (
    <Text size="xs" c="dimmed">
      {t("panel.said", { moment: recentText(at, now, language) })}
    </Text>
  );
}

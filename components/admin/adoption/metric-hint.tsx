import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import type { Metric } from "@/lib/core/statistics/metric";
import { useWho } from "../who";

interface MetricHintProps {
  readonly metric: Pick<Metric, "label" | "definition" | "source">;
}

/** “How is this counted?”: the definition, and the facts behind it. */
export function MetricHint({ metric: { label, definition, source } }: MetricHintProps) {
  const { t } = useTranslation("statistics");
  const { language } = useWho();
  return (
    <Hint label={t("howCounted", { figure: label[language] })}>
      {definition[language]}
      <Text span size="xs" c="dimmed" display="block" mt={6}>
        {t("countedFrom", { source })}
      </Text>
    </Hint>
  );
}

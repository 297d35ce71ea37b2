import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import { dictionaryEntry } from "@/lib/core/export/dictionary";
import type { Metric } from "@/lib/core/export/metric";
import { useWho } from "../who";

/** “How is this counted?”, answered by the data dictionary. */
export function MetricHint({ metric }: { readonly metric: Metric }) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { label, definition } = dictionaryEntry(metric);
  return (
    <Hint label={t("adoption.howCounted", { figure: label[language] })}>
      {definition[language]}
    </Hint>
  );
}

import { dictionaryEntry } from "@/lib/core/export/dictionary";
import type { Metric } from "@/lib/core/export/metric";
import { useWho } from "../who";

/** Figures are called on screen as in the data dictionary. */
export function useMetricLabel(): (metric: Metric) => string {
  const { language } = useWho();
  return (metric) => dictionaryEntry(metric).label[language];
}

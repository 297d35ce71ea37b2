import { useMemo } from "react";
import type { DiscrepancyPage } from "@/components/discrepancy/discrepancy-context";
import { ask } from "../ask";
import { usePanel } from "../panel-context";
import { useErrorText } from "../use-error-text";
import { useComparison } from "./comparison-context";

/** The panel as what it shows of differences knows it. */
export function useDifferencePage(): DiscrepancyPage {
  const { language, profile } = usePanel().view;
  const { refresh } = useComparison();
  const errorText = useErrorText();
  return useMemo(
    () => ({
      language,
      role: profile.role,
      say: (request) => ask("sayOfDifferences", request),
      errorText,
      refresh,
    }),
    [language, profile.role, errorText, refresh],
  );
}

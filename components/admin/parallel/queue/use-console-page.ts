import { useMemo } from "react";
import type { DiscrepancyPage } from "@/components/discrepancy/discrepancy-context";
import { ask } from "../../ask";
import { useErrorText } from "../../use-error-text";
import { useWho } from "../../who";

/** The console as what it shows of differences knows it. */
export function useConsolePage(refresh: () => void): DiscrepancyPage {
  const { language, profile } = useWho();
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

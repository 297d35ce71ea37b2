import { useMemo } from "react";
import type { DiscrepancyPage } from "@/components/discrepancy/discrepancy-context";
import { connect } from "@/lib/messages/connect";
import type { EvidencePictureCalls } from "@/lib/messages/evidence-picture";
import { ask } from "../../ask";
import { useErrorText } from "../../use-error-text";
import { useWho } from "../../who";

/** The console shows no page of the CRM: a picture is pasted or chosen. */
const pictures = { ask: connect<EvidencePictureCalls>("admin"), awaiting: null };

/** The console as what it shows of differences knows it. */
export function useConsolePage(refresh: () => void): DiscrepancyPage {
  const { language, profile } = useWho();
  const errorText = useErrorText();
  return useMemo(
    () => ({
      language,
      role: profile.role,
      me: profile.displayName,
      say: (request) => ask("sayOfDifferences", request),
      errorText,
      pictures,
      refresh,
    }),
    [language, profile.role, profile.displayName, errorText, refresh],
  );
}

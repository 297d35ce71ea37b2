import { useMemo } from "react";
import type { DiscrepancyPage } from "@/components/discrepancy/discrepancy-context";
import { connect } from "@/lib/messages/connect";
import type { AwaitPictureCalls, EvidencePictureCalls } from "@/lib/messages/evidence-picture";
import { ask } from "../ask";
import { usePanel } from "../panel-context";
import { useErrorText } from "../use-error-text";
import { useComparison } from "./comparison-context";

// In the toolbar's own pop-up the button closes the panel, so it can take no picture.
const isInPopup = new URLSearchParams(location.search).has("tab");
const pictures = {
  ask: connect<EvidencePictureCalls>("panel"),
  awaiting: isInPopup ? null : connect<AwaitPictureCalls>("panel"),
};

/** The panel as what it shows of differences knows it. */
export function useDifferencePage(): DiscrepancyPage {
  const { language, profile } = usePanel().view;
  const { refresh } = useComparison();
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

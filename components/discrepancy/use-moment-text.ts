import { useNow } from "@/components/use-now";
import { momentText } from "@/components/moment";
import { useDiscrepancyPage } from "./discrepancy-context";

/** Moments (ms since 1970) as the reader writes them. */
export function useMomentText(): {
  readonly moment: (at: number) => string;
  readonly day: (at: number) => string;
} {
  const { language } = useDiscrepancyPage();
  const now = useNow();
  return {
    moment: (at) => momentText(at, now, language),
    day: (at) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(at),
  };
}

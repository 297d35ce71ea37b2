import { useTranslation } from "react-i18next";
import type { AnchorHealthReport, AnchorSummary } from "@/lib/core/anchor-health/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { sinceDay } from "./since-day";

/** The state of all controls in a few sentences; what is zero is not said. */
export function useSummaryText({ summary, today }: AnchorHealthReport): string {
  const { t } = useTranslation("controls");
  const { number } = useFormat();
  const { language } = useWho();
  const { total, degraded, healed, needYou, neverFound, notSeen, since } = summary;
  const sentences: string[] = [];
  if (degraded === 0) {
    const isAllSeen = notSeen + neverFound === 0;
    sentences.push(isAllSeen ? t("summary.allFine", { count: total }) : t("summary.fineSoFar"));
  } else {
    const day = since ? sinceDay(since.day, today, language) : "";
    sentences.push(
      t(`summary.degraded.${shareOf(summary)}`, { count: degraded, total: number(total), day }),
    );
  }
  if (healed > 0) sentences.push(t("summary.healed", { count: healed }));
  if (needYou > 0) sentences.push(t("summary.needYou", { count: needYou }));
  if (neverFound > 0) sentences.push(t("summary.neverFound", { count: neverFound }));
  if (notSeen > 0) sentences.push(t("summary.notSeen", { count: notSeen }));
  return sentences.join(language === "zh-CN" ? "" : " ");
}

/** Whether what changed did so on one day, as after a release, or bit by bit. */
function shareOf({ degraded, since }: AnchorSummary): "all" | "most" | "some" {
  if (since?.count === degraded) return "all";
  return (since?.count ?? 0) * 2 > degraded ? "most" : "some";
}

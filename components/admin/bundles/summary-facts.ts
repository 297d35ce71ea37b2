import type { TFunction } from "i18next";
import type { BundleSummary } from "@/lib/core/bundle/bundle-summary";

/** What is in a file of facts, as labels and values; the same on the screen and in the file's readme. */
export function summaryFacts(
  t: TFunction<"bundles">,
  summary: BundleSummary,
  who: { readonly person: string; readonly department: string | null },
  day: (text: string) => string,
): { readonly label: string; readonly value: string }[] {
  const { from, to, days, processes, casesStarted: started, casesCompleted: completed } = summary;
  const { stepsDone, prompts, questions, fallbacks } = summary;
  return [
    { label: t("summary.person"), value: who.person },
    { label: t("summary.department"), value: who.department ?? t("summary.noDepartment") },
    {
      label: t("summary.days"),
      value:
        from === to
          ? t("summary.oneDay", { day: day(from) })
          : t("summary.daysValue", { count: days, from: day(from), to: day(to) }),
    },
    { label: t("summary.processes"), value: String(processes) },
    { label: t("summary.cases"), value: t("summary.casesValue", { started, completed }) },
    { label: t("summary.steps"), value: String(stepsDone) },
    { label: t("summary.prompts"), value: String(prompts) },
    { label: t("summary.questions"), value: String(questions) },
    { label: t("summary.fallbacks"), value: String(fallbacks) },
  ];
}

import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import type { ProcessView } from "@/lib/messages/panel";

/** “2 more open · 1 overdue”, or `null` when no case is open besides the one shown. */
export function useOtherCasesText({
  place,
  otherCases,
}: Pick<ProcessView, "place" | "otherCases">): string | null {
  const { t } = useTranslation("panel");
  const now = useNow();
  const count = otherCases.length;
  if (count === 0) return null;
  const overdue = otherCases.filter(({ dueAt }) => dueAt !== null && dueAt < now).length;
  return [
    t(place === "here" ? "cases.onOtherRecords" : "cases.more", { count }),
    ...(overdue > 0 ? [t("cases.overdueCount", { count: overdue })] : []),
  ].join(" · ");
}

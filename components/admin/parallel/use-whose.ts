import { useTranslation } from "react-i18next";
import { ALL } from "@/lib/core/discrepancy/daily-picture";
import type { Whose } from "@/lib/core/discrepancy/daily-picture";
import { useWho } from "../who";

/** What the records of a department, of all or of none are called; an unknown id stays as it is. */
export function useWhose(): (whose: Whose) => string {
  const { t } = useTranslation("cutOver");
  const { departments } = useWho();
  return (whose) =>
    whose === ALL
      ? t("days.all")
      : whose === null
        ? t("days.none")
        : (departments.find(({ id }) => id === whose)?.name ?? whose);
}

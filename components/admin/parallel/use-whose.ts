import { useTranslation } from "react-i18next";
import { ALL } from "@/lib/core/discrepancy/daily-picture";
import type { Whose } from "@/lib/core/discrepancy/daily-picture";
import { useDepartmentName } from "./use-department-name";

/** What the records of a department, of all or of none are called; an unknown id stays as it is. */
export function useWhose(): (whose: Whose) => string {
  const { t } = useTranslation("cutOver");
  const nameOf = useDepartmentName();
  return (whose) => (whose === ALL ? t("days.all") : nameOf(whose));
}

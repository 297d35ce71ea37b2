import { useTranslation } from "react-i18next";
import { useWho } from "../who";

/** What a department is called; the empty id is “none, or not known”, and an unknown one stays as it is. */
export function useDepartmentName(): (id: string | null) => string {
  const { t } = useTranslation("parallel");
  const { departments } = useWho();
  return (id) =>
    id === null || id === ""
      ? t("files.counts.noDepartment")
      : (departments.find((department) => department.id === id)?.name ?? id);
}

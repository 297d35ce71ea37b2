import { useTranslation } from "react-i18next";
import { useWho } from "../who";

/** Departments and colleagues as the admin knows them. */
export function useNames() {
  const { t } = useTranslation("bundles");
  const { departments } = useWho();
  return {
    department: (id: string | null) =>
      departments.find((each) => each.id === id)?.name ?? id ?? t("summary.noDepartment"),
    colleague: (label: string) => (label === "" ? t("people.unnamed") : label),
  };
}

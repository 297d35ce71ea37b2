import { useTranslation } from "react-i18next";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { useWho } from "../who";

/** What a field of the run is called, by its id; `null` is the record as a whole. */
export function useFieldName({ fields }: ParallelRun): (id: string | null) => string {
  const { t } = useTranslation("parallel");
  const { language } = useWho();
  return (wanted) => {
    const field = fields.find(({ id }) => id === wanted);
    return field ? field.name[language] : t("differences.whole");
  };
}

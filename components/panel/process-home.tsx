import { useTranslation } from "react-i18next";
import { usePanel } from "./panel-context";
import { ProcessCards } from "./process-cards";
import { ProcessChecklist } from "./process-checklist";

/** The process that this page is for, and quietly below it what else the person has going on. */
export function ProcessHome() {
  const { t } = useTranslation("panel");
  const { current, others } = usePanel().view;
  if (!current) return null;
  return (
    <>
      <ProcessChecklist key={current.id} process={current} stepOrder={3} withTitle />
      <ProcessCards title={t("others.besides")} processes={others} />
    </>
  );
}

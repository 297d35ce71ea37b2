import { useTranslation } from "react-i18next";
import type { ProcessView } from "@/lib/messages/panel";
import { usePanel } from "./panel-context";
import { ProcessCards } from "./process-cards";
import { ProcessChecklist } from "./process-checklist";

/** The process that this page is for, and quietly below it what else the person has going on. */
export function ProcessHome() {
  const { t } = useTranslation("panel");
  const { current, others } = usePanel().view;
  if (!current) return null;
  const at = (place: ProcessView["place"]) => others.filter((process) => process.place === place);
  return (
    <>
      <ProcessChecklist key={current.id} process={current} stepOrder={3} withTitle />
      <ProcessCards title={t("others.here")} processes={at("here")} />
      <ProcessCards title={t("others.elsewhere")} processes={at("elsewhere")} />
      <ProcessCards title={t("others.besides")} processes={at("nowhere")} />
    </>
  );
}

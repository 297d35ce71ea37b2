import { useTranslation } from "react-i18next";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Evidence, Step } from "@/lib/core/playbook/process";
import { anchorName } from "./anchor-name";

/** Says in plain words when a step counts as done. */
export function useDoneWhenText(pageName: (id: string) => string): (step: Step) => string {
  const { t } = useTranslation("console");

  const control = (found: Anchor) => {
    const name = anchorName(found);
    return name === null ? t("playbook.unnamed") : t("playbook.named", { name });
  };
  const evidenceText = (evidence: Evidence) =>
    evidence.kind === "page-reached"
      ? t("playbook.evidence.page-reached", { page: pageName(evidence.page) })
      : t(`playbook.evidence.${evidence.kind}`, { control: control(evidence.anchor) });

  return ({ doneWhen, anchor }) => {
    switch (doneWhen.kind) {
      case "field-filled":
        return t("playbook.doneWhen.field-filled", {
          control: control(doneWhen.field ?? anchor),
        });
      case "record-saved":
        return t("playbook.doneWhen.record-saved", {
          control: control(doneWhen.control ?? anchor),
          evidence: evidenceText(doneWhen.evidence),
        });
      case "page-reached":
        return t("playbook.doneWhen.page-reached", { page: pageName(doneWhen.page) });
    }
  };
}

import { useTranslation } from "react-i18next";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Condition, Evidence, Step } from "@/lib/core/playbook/process";
import type { ValueClass } from "@/lib/core/playbook/value-class";
import { anchorName } from "./anchor-name";

export interface StepWords {
  /** When the step counts as done. */
  readonly doneWhen: (step: Step) => string;
  /** What the page must show for it to count at all; empty for most steps. */
  readonly onlyIf: (step: Step) => readonly string[];
}

/** Says in plain words what a step's rules are. */
export function useStepWords(pageName: (id: string) => string): StepWords {
  const { t } = useTranslation("console");

  const control = (found: Anchor) => {
    const name = anchorName(found);
    return name === null ? t("playbook.unnamed") : t("playbook.named", { name });
  };
  const evidenceText = (evidence: Evidence) =>
    evidence.kind === "page-reached"
      ? t("playbook.evidence.page-reached", { page: pageName(evidence.page) })
      : t(`playbook.evidence.${evidence.kind}`, { control: control(evidence.anchor) });

  const valueText = (is: ValueClass | undefined) =>
    typeof is === "object"
      ? t("playbook.value.oneOf", { texts: is.oneOf.join(" / ") })
      : t(`playbook.value.${is ?? "filled"}`);

  const conditionText = (condition: Condition) =>
    condition.kind === "field-is"
      ? t("contents.condition.field-is", {
          control: control(condition.field),
          value: valueText(condition.is),
        })
      : t(`contents.condition.${condition.kind}`, { control: control(condition.element) });

  const doneWhenText = ({ doneWhen, anchor }: Step): string => {
    switch (doneWhen.kind) {
      case "field-filled":
        return t("playbook.doneWhen.field-filled", {
          control: control(doneWhen.field ?? anchor),
          value: valueText(doneWhen.is),
        });
      case "record-saved":
        return t("playbook.doneWhen.record-saved", {
          control: control(doneWhen.control ?? anchor),
          evidence: evidenceText(doneWhen.evidence),
        });
      case "page-reached":
        return t("playbook.doneWhen.page-reached", { page: pageName(doneWhen.page) });
      case "status-reached":
        return t("playbook.doneWhen.status-reached", {
          control: control(doneWhen.status ?? anchor),
          texts: doneWhen.oneOf.join(" / "),
        });
      case "element-appears":
        return t("playbook.doneWhen.element-appears", { control: control(doneWhen.element) });
      case "confirmed":
        return t("playbook.doneWhen.confirmed");
    }
  };
  return { doneWhen: doneWhenText, onlyIf: ({ onlyIf }) => onlyIf.map(conditionText) };
}

import { useTranslation } from "react-i18next";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Evidence } from "@/lib/core/playbook/evidence";
import type { Condition, Step } from "@/lib/core/playbook/process";
import type { ValueClass } from "@/lib/core/playbook/value-class";
import { anchorName } from "./anchor-name";

export interface StepWords {
  /** When the step counts as done. */
  readonly doneWhen: (step: Step) => string;
  /** What the page must show for it to count at all; empty for most steps. */
  readonly onlyIf: (step: Step) => readonly string[];
}

/** What a person called a control when they showed it; `null` where nobody has. */
type ShownName = (step: string, part: AnchorRef["part"]) => string | null;

/** Says in plain words what a step's rules are. */
export function useStepWords(
  pageName: (id: string) => string,
  shownName: ShownName = () => null,
): StepWords {
  const { t } = useTranslation("console");

  const control = (found: Anchor, shown: string | null = null) => {
    const name = shown ?? anchorName(found);
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

  const doneWhenText = ({ id, doneWhen, anchor }: Step): string => {
    const own = () => control(anchor, shownName(id, "step"));
    const other = (part: AnchorRef["part"], found: Anchor | undefined) =>
      found ? control(found, shownName(id, part)) : own();
    switch (doneWhen.kind) {
      case "field-filled":
        return t("playbook.doneWhen.field-filled", {
          control: other("field", doneWhen.field),
          value: valueText(doneWhen.is),
        });
      case "record-saved":
        return t("playbook.doneWhen.record-saved", {
          control: other("control", doneWhen.control),
          evidence: evidenceText(doneWhen.evidence),
        });
      case "page-reached":
        return t("playbook.doneWhen.page-reached", { page: pageName(doneWhen.page) });
      case "status-reached":
        return t("playbook.doneWhen.status-reached", {
          control: doneWhen.status ? control(doneWhen.status) : own(),
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

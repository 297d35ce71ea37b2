import { useTranslation } from "react-i18next";
import type { Explanation } from "@/lib/core/anchor/explain";
import { explanationText } from "@/lib/core/anchor/explanation-text";

/** Says in plain words what was understood of an element of the CRM. */
export function useExplanationText(): (explanation: Explanation) => string {
  const { t } = useTranslation("picker");
  return (explanation) => {
    const text = explanationText(explanation, (key, values = {}) =>
      t(`explanation.${key}`, values),
    );
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}

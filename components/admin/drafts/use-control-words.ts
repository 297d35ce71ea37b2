import { useTranslation } from "react-i18next";
import { useExplanationText } from "@/components/use-explanation-text";
import type { Explanation } from "@/lib/core/anchor/explain";
import { explainDescriptor } from "@/lib/core/anchor/explain-descriptor";
import type { Anchor } from "@/lib/core/playbook/anchor";
import { anchorName } from "../playbook/anchor-name";

/** Says which control of the CRM an anchor means. */
export function useControlWords(): (anchor: Anchor, understood: Explanation | null) => string {
  const { t } = useTranslation("drafts");
  const inWords = useExplanationText();
  return (anchor, understood) => {
    const { descriptor } = anchor;
    if (descriptor) return inWords(understood ?? explainDescriptor(descriptor));
    const name = anchorName(anchor);
    return name === null ? t("control.bySelectors") : t("control.named", { name });
  };
}

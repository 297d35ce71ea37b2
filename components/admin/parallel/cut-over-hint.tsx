import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import { cutOverDefinitions } from "@/lib/core/cut-over/definitions";
import { useWho } from "../who";

/** What a figure of the days is called, as in the file of evidence. */
export function useFigureLabel(): (id: string) => string {
  const { language } = useWho();
  return (id) => cutOverDefinitions.find((each) => each.id === id)?.label[language] ?? id;
}

/** “How is this counted?”, with the words of the file of evidence. */
export function CutOverHint({ id }: { readonly id: string }) {
  const { t } = useTranslation("cutOver");
  const { language } = useWho();
  const label = useFigureLabel();
  const definition = cutOverDefinitions.find((each) => each.id === id)?.definition[language];
  return definition === undefined ? null : (
    <Hint label={t("days.howCounted", { figure: label(id) })}>{definition}</Hint>
  );
}

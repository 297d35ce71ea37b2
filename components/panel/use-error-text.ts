import { useTranslation } from "react-i18next";
import { AskError } from "@/lib/messages/connect";

/** Says what to do about a question that failed. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation(["panel", "common"]);
  return (error) => {
    if (!(error instanceof AskError)) return t("common:error.unreachable");
    return error.code === "denied" ? t("panel:error.denied") : t(`common:error.${error.code}`);
  };
}

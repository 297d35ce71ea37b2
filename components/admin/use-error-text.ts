import { useTranslation } from "react-i18next";
import { AskError } from "@/lib/messages/connect";

/** Says what to do about a question that failed. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation("common");
  return (error) => t(error instanceof AskError ? `error.${error.code}` : "error.unreachable");
}

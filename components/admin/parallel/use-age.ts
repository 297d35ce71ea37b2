import { useTranslation } from "react-i18next";
import { localDay } from "../period/period";
import { useToday } from "../period/use-today";
import { useFormat } from "../use-format";

const DAY = 86_400_000;

/** How old something is in calendar days: “today”, “3 days”. */
export function useAge(): (since: number) => string {
  const { t } = useTranslation("parallel");
  const { duration } = useFormat();
  const today = Date.parse(useToday());
  return (since) => {
    const days = Math.round((today - Date.parse(localDay(new Date(since)))) / DAY);
    return days <= 0 ? t("differences.today") : duration(days * DAY);
  };
}

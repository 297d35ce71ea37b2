import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format";

interface Days {
  readonly from: string;
  readonly to: string;
}

/** A stretch of days as people write it; one day is that day. */
export function useDaysText(): (days: Days) => string {
  const { t } = useTranslation("console");
  const { day } = useFormat();
  return ({ from, to }) =>
    from === to ? day(from) : t("myData.fromTo", { from: day(from), to: day(to) });
}

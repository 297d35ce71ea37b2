import { useTranslation } from "react-i18next";
import { useFormat } from "../../use-format";

type ChangeText = (is: number | null, was: number | null, since: string | null) => string;

/** How a figure has changed since the picture before. Neutral: whether more is better differs by figure. */
export function useChangeText(): { readonly count: ChangeText; readonly points: ChangeText } {
  const { t } = useTranslation("cutOver");
  const { number, shortDay } = useFormat();
  return {
    count: (is, was, since) => {
      if (since === null) return t("days.noBefore");
      if (is === null || was === null) return "";
      const [day, amount] = [shortDay(since), number(Math.abs(is - was))];
      return is === was
        ? t("days.same", { day })
        : t(is > was ? "days.more" : "days.less", { day, amount });
    },
    points: (is, was, since) => {
      if (since === null) return t("days.noBefore");
      if (is === null || was === null) return "";
      const day = shortDay(since);
      const change = Math.round((is - was) * 1000) / 10;
      const points = number(Math.abs(change));
      return change === 0
        ? t("days.same", { day })
        : t(change > 0 ? "days.morePoints" : "days.lessPoints", { day, points });
    },
  };
}

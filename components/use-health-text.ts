import { useTranslation } from "react-i18next";
import type { StoreHealth } from "@/lib/messages/store-health";

/** What is wrong with the data on this computer and the way out; `null` while all is well. */
export function useHealthText(health: StoreHealth): string | null {
  const { t, i18n } = useTranslation("common");
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  switch (health.state) {
    case "ready":
      return null;
    case "read-only":
      return t("health.read-only");
    case "failed":
      return t(`health.failed_${health.reason}`);
    case "rows-missing":
      return t("health.rows-missing", {
        expected: number(health.expected),
        found: number(health.found),
      });
  }
}

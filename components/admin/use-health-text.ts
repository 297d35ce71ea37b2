import { useTranslation } from "react-i18next";
import { useFormat } from "./use-format";
import { useWho } from "./who";

/** What is wrong with the data on this computer and the way out; `null` while all is well. */
export function useHealthText(): string | null {
  const { t } = useTranslation("common");
  const { health } = useWho();
  const { number } = useFormat();
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

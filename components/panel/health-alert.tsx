import { Alert } from "@mantine/core";
import { IconDatabaseExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StoreHealth } from "@/lib/messages/store-health";

/** What is wrong with the data on this computer, and the way out; nothing while all is well. */
export function HealthAlert({ health }: { readonly health: StoreHealth }) {
  const { t } = useTranslation("common");
  const text = () => {
    switch (health.state) {
      case "ready":
        return null;
      case "read-only":
        return t("health.read-only");
      case "rows-missing":
        return t("health.rows-missing", { found: health.found, expected: health.expected });
      case "failed":
        return t(`health.failed_${health.reason}`);
    }
  };
  const said = text();
  return said === null ? null : (
    <Alert
      color={health.state === "rows-missing" ? "yellow" : "red"}
      m="sm"
      role="alert"
      icon={<IconDatabaseExclamation size={18} aria-hidden />}
    >
      {said}
    </Alert>
  );
}

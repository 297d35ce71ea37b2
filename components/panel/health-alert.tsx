import { Alert } from "@mantine/core";
import { IconDatabaseExclamation } from "@tabler/icons-react";
import { useHealthText } from "@/components/use-health-text";
import type { StoreHealth } from "@/lib/messages/store-health";

/** What is wrong with the data on this computer, and the way out; nothing while all is well. */
export function HealthAlert({ health }: { readonly health: StoreHealth }) {
  const said = useHealthText(health);
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

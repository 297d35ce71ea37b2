import { Alert } from "@mantine/core";
import { IconDatabaseExclamation } from "@tabler/icons-react";
import { useHealthText } from "@/components/use-health-text";
import { useWho } from "../who";

/** What is wrong with the data on this computer, on every page until it is mended. */
export function HealthBanner() {
  const { health } = useWho();
  const text = useHealthText(health);
  if (text === null) return null;
  return (
    <Alert
      color={health.state === "rows-missing" ? "yellow" : "red"}
      icon={<IconDatabaseExclamation aria-hidden />}
    >
      {text}
    </Alert>
  );
}

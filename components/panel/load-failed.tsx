import { Alert, Button, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { AskError } from "@/lib/messages/connect";
import { useErrorText } from "./use-error-text";

/** How long a background that is being restarted may take, in ms. */
const RESTART_PAUSE = 3000;

interface LoadFailedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** The view could not be asked for: why, and a way to try again. What only restarts is tried again by itself. */
export function LoadFailed({ error, retry }: LoadFailedProps) {
  const { t } = useTranslation("common");
  const errorText = useErrorText();
  useEffect(() => {
    if (error instanceof AskError) return;
    const timer = setTimeout(retry, RESTART_PAUSE);
    return () => clearTimeout(timer);
  }, [error, retry]);

  return (
    <Alert color="red" m="sm" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        {errorText(error)}
        <Button size="xs" variant="default" onClick={retry}>
          {t("retry")}
        </Button>
      </Stack>
    </Alert>
  );
}

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface ProblemNoticeProps {
  /** A sentence that says what to do; nothing is drawn for `null`. */
  readonly problem: string | null;
  readonly onRetry?: () => void;
}

/** Something did not work. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation("common");
  if (problem === null) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{problem}</Text>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t("retry")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

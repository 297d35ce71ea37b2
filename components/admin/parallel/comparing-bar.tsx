import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problem-notice";
import { useFormat } from "../use-format";
import type { Comparing } from "./use-comparing";

/** How far the comparing is; nothing when it is done. */
export function ComparingBar({ comparing }: { readonly comparing: Comparing }) {
  const { t } = useTranslation("parallel");
  const { percent } = useFormat();
  const { state, share, problem, stop, go } = comparing;
  switch (state) {
    case "nothing":
    case "done":
      return null;
    case "failed":
      return <ProblemNotice problem={problem} onRetry={go} />;
    case "stopped":
      return (
        <Alert color="yellow" role="status">
          <Group justify="space-between" gap="sm">
            <Text size="sm">{t("comparing.stopped", { share: percent(share) })}</Text>
            <Button size="xs" variant="default" onClick={go}>
              {t("comparing.go")}
            </Button>
          </Group>
        </Alert>
      );
    case "running":
      return (
        <Stack gap={6}>
          <Group justify="space-between" gap="sm">
            <Text size="sm">{t("comparing.text", { share: percent(share) })}</Text>
            <Button size="xs" variant="default" onClick={stop}>
              {t("comparing.stop")}
            </Button>
          </Group>
          <Progress value={share * 100} aria-label={t("comparing.label")} />
        </Stack>
      );
  }
}

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecordingView } from "@/lib/messages/recorder";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { hasDeeds } from "./recorded-deeds";
import { RecorderLines } from "./recorder-lines";
import { useAction } from "./use-action";

/** The recording is over: it is read and completed in the console. */
export function RecorderDone({ recording }: { readonly recording: RecordingView }) {
  const { t } = useTranslation("recorder");
  const { run, isRunning, problem } = useAction();
  const { title } = recording;
  const isEmpty = !hasDeeds(recording);

  return (
    <Stack gap="md">
      <Title order={2} size="h4" tabIndex={-1} className={classes.anywhere}>
        {t("panel.recorded", { title })}
      </Title>
      <Text size="sm">{t(isEmpty ? "panel.empty" : "panel.recordedText")}</Text>
      <Group gap="xs">
        {!isEmpty && (
          <Button
            size="xs"
            disabled={isRunning}
            onClick={() => void run(() => ask("openRecording", {}))}
          >
            {t("panel.open")}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={isRunning}
          onClick={() => void run(() => ask("changeRecording", { what: "drop" }))}
        >
          {t("panel.drop")}
        </Button>
      </Group>
      <ActionProblem problem={problem} />
      <RecorderLines recording={recording} />
    </Stack>
  );
}

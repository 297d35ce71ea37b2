import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { RecordingView } from "@/lib/messages/recorder";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { hasDeeds } from "./recorded-deeds";
import { RecorderLines } from "./recorder-lines";
import { useAction } from "./use-action";

/** A process is being recorded in this tab: what was understood so far, and how to rest or stop. */
export function RecorderRunning({ recording }: { readonly recording: RecordingView }) {
  const { t } = useTranslation("recorder");
  const { run, isRunning, problem } = useAction();
  const { phase, title, steps, isFull } = recording;
  const isPaused = phase === "paused";
  // A page that was loaded anew meanwhile has lost its recorder; where it still is, nothing happens.
  useEffect(() => void ask("resumeRecorder", {}).catch(() => undefined), []);
  const change = (what: "pause" | "resume" | "undo" | "drop") =>
    void run(() => ask("changeRecording", { what }));
  const isEmpty = !hasDeeds(recording);
  const stopAndSee = () =>
    void run(async () => {
      await ask("changeRecording", { what: "stop" });
      // Here it is said that there is nothing to see.
      if (!isEmpty) await ask("openRecording", {});
    });

  return (
    <Stack gap="md">
      <Title order={2} size="h4" className={classes.anywhere}>
        {t("panel.title", { title })}
      </Title>
      <Text size="sm">{t(isPaused ? "panel.paused" : "panel.text")}</Text>
      {isFull && (
        <Alert color="yellow" p="xs">
          {t("panel.full")}
        </Alert>
      )}
      <Group gap="xs">
        <Button size="xs" disabled={isRunning} onClick={stopAndSee}>
          {t("panel.stop")}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isRunning}
          onClick={() => change(isPaused ? "resume" : "pause")}
        >
          {t(isPaused ? "panel.goOn" : "panel.pause")}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isRunning || steps.length === 0}
          onClick={() => change("undo")}
        >
          {t("panel.undo")}
        </Button>
        <Button size="xs" variant="subtle" disabled={isRunning} onClick={() => change("drop")}>
          {t("panel.drop")}
        </Button>
      </Group>
      <ActionProblem problem={problem} />
      <RecorderLines recording={recording} />
    </Stack>
  );
}

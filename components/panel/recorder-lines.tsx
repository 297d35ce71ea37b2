import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecordingView } from "@/lib/messages/recorder";
import classes from "./checklist.module.css";
import { useRecordedWords } from "./use-recorded-words";

/** What was understood of what the person did, newest last. */
export function RecorderLines({ recording }: { readonly recording: RecordingView }) {
  const { t } = useTranslation("recorder");
  const words = useRecordedWords(recording.pageNames);
  const { steps } = recording;

  return (
    <Stack gap="xs" component="section" aria-label={t("panel.steps")}>
      <Title order={3} size="sm">
        {t("panel.steps")}
      </Title>
      {steps.length === 0 && <Text size="sm">{t("panel.none")}</Text>}
      <Stack component="ol" gap={6} pl="lg" m={0} aria-live="polite">
        {steps.map((step, index) => {
          const { did, shown } = words(step);
          return (
            <Text key={index} component="li" size="sm" className={classes.anywhere}>
              {did}
              {shown.map((line) => (
                <Text key={line} component="span" display="block" size="xs" c="dimmed">
                  {line}
                </Text>
              ))}
            </Text>
          );
        })}
      </Stack>
    </Stack>
  );
}

import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { StepView } from "@/lib/messages/panel";
import { useLibrary } from "./library-context";
import { TrainingItem } from "./training-item";

/** Clips and documents about a step, after the reason for it: why counts more than where to click. */
export function StepTraining({ step }: { readonly step: StepView }) {
  const { t } = useTranslation("learning");
  const training = (useLibrary().learning?.training ?? []).filter(
    ({ watch, isMine }) => isMine && watch === step.watch,
  );
  if (training.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t("training.forStep")}
      </Text>
      {training.map((item) => (
        <TrainingItem key={item.id} training={item} withPlace={false} />
      ))}
    </Stack>
  );
}

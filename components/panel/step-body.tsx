import { Group, Stack, Text } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ProcessView, StepView } from "@/lib/messages/panel";
import { InsteadOf } from "./instead-of";
import { StepActions } from "./step-actions";
import { StepLinks } from "./step-links";
import { StepMenu } from "./step-menu";
import { StepQuestions } from "./step-questions";
import { StepTraining } from "./step-training";
import { TakeBack } from "./take-back";
import { useOldWay } from "./use-old-way";

interface StepBodyProps {
  readonly process: ProcessView;
  readonly step: StepView;
}

/** Why the step exists, what it takes the place of, where it is done, and what one can do about it. */
export function StepBody({ process, step }: StepBodyProps) {
  const { t } = useTranslation("panel");
  const oldWay = useOldWay(step, process.caseId);
  return (
    <Stack gap="sm">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Text size="sm" flex={1}>
          {step.why}
        </Text>
        <StepMenu step={step} />
      </Group>
      <StepQuestions watch={step.watch} />
      <StepTraining step={step} />
      <InsteadOf text={step.replaces} />
      <StepLinks links={step.links} />
      {!step.here && (
        <Group gap={6} wrap="nowrap" align="flex-start" c="dimmed">
          <IconMapPin size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
          <Text size="sm">{t("step.onPage", { page: step.pageName })}</Text>
        </Group>
      )}
      {step.done ? (
        process.caseId !== null && <TakeBack caseId={process.caseId} watch={step.watch} />
      ) : (
        <StepActions process={process} step={step} oldWay={oldWay} />
      )}
    </Stack>
  );
}

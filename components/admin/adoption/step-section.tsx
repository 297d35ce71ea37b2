import { Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ColorKey } from "@/components/ui/color-key";
import { Section } from "@/components/ui/section";
import type { ProcessFigures } from "@/lib/core/adoption/report";
import { MetricHint } from "./metric-hint";
import { ProcessSteps } from "./process-steps";
import { stepColors } from "./step-bar";

/** Where people get through a process and where they stop, and where they still need the prompt. */
export function StepSection({ processes }: { readonly processes: readonly ProcessFigures[] }) {
  const { t } = useTranslation("console");
  return (
    <Section
      title={t("adoption.bySteps")}
      description={t("adoption.byStepsText")}
      actions={
        <Group gap="md">
          <ColorKey color={stepColors.unaided}>{t("adoption.unaided")}</ColorKey>
          <ColorKey color={stepColors.aided}>{t("adoption.aided")}</ColorKey>
          <MetricHint metric="step_unaided" />
        </Group>
      }
    >
      <Stack gap="xl">
        {processes.map((process) => (
          <ProcessSteps key={process.process} figures={process} />
        ))}
      </Stack>
    </Section>
  );
}

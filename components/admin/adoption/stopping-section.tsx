import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ColorKey } from "@/components/ui/color-key";
import { Section } from "@/components/ui/section";
import type { OfProcess, Statistics } from "@/lib/core/statistics/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { Funnel } from "./funnel";
import { isWhole } from "./left-out-text";
import { stepColors } from "./step-bar";

/** Where do they stop? */
export function StoppingSection({ now }: { readonly now: Statistics }) {
  const { t } = useTranslation("statistics");
  const { processes: wanted } = now.question;
  const { language } = useWho();
  const { list } = useFormat();
  const shown = now.processes.filter(({ process }) => !wanted || wanted.includes(process));
  const unused = shown.filter((process) => !isUsed(process));
  return (
    <Section
      title={t("stopping.title")}
      description={t("stopping.text")}
      actions={
        <Group gap="md">
          <ColorKey color={stepColors.unaided}>{t("stopping.unaided")}</ColorKey>
          <ColorKey color={stepColors.aided}>{t("stopping.aided")}</ColorKey>
        </Group>
      }
    >
      <Stack gap="xl">
        {shown.filter(isUsed).map((process) => (
          <Funnel key={process.process} {...process} />
        ))}
        {unused.length > 0 && (
          <Text size="sm" c="dimmed">
            {t(isWhole(now) ? "stopping.unused" : "stopping.unusedTold", {
              processes: list(
                unused.map(({ process, title }) => title?.[language] ?? t("gone", { id: process })),
              ),
            })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function isUsed({ figures, steps }: OfProcess): boolean {
  const { started, completed, abandoned, prompts_shown: prompts } = figures;
  const cases = [started, completed, abandoned, prompts].some((count) => (count ?? 0) > 0);
  return cases || steps.some((step) => step.figures.step_completed > 0);
}

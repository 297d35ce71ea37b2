import { Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ColorKey } from "@/components/ui/color-key";
import { Section } from "@/components/ui/section";
import type { Statistics } from "@/lib/core/statistics/report";
import { Funnel } from "./funnel";
import { stepColors } from "./step-bar";

/** Where do they stop? */
export function StoppingSection({ now }: { readonly now: Statistics }) {
  const { t } = useTranslation("statistics");
  const { processes: wanted } = now.question;
  const shown = now.processes.filter(({ process }) => !wanted || wanted.includes(process));
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
        {shown.map((process) => (
          <Funnel key={process.process} {...process} />
        ))}
      </Stack>
    </Section>
  );
}

import { Box, Group, Stack, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SetUpProgress } from "./set-up-progress";

interface SetUpStepProps {
  readonly number: number;
  readonly step: keyof SetUpProgress;
  readonly isDone: boolean;
  readonly children: ReactNode;
}

/** One line of the admin's checklist. */
export function SetUpStep({ number, step, isDone, children }: SetUpStepProps) {
  const { t } = useTranslation("console");
  return (
    <Box component="li" style={{ listStyle: "none" }}>
      <Group justify="space-between" gap="md">
        <Group wrap="nowrap" align="flex-start" maw={620}>
          <ThemeIcon radius="xl" size={32} variant={isDone ? "filled" : "light"}>
            {isDone ? <IconCheck size={18} aria-hidden /> : number}
          </ThemeIcon>
          <Stack gap={0}>
            <Text fw={600}>
              {t(`setUp.${step}.title`)}
              {isDone && <VisuallyHidden>{t("setUp.done")}</VisuallyHidden>}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`setUp.${step}.text`)}
            </Text>
          </Stack>
        </Group>
        {children}
      </Group>
    </Box>
  );
}

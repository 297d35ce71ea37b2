import { Anchor, Badge, Box, Group, Stack, Text, ThemeIcon } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FactList } from "@/components/ui/fact-list";
import type { Step } from "@/lib/core/playbook/process";
import { useWho } from "../who";
import { useStepWords } from "./use-step-words";

interface StepItemProps {
  readonly number: number;
  readonly step: Step;
  /** The limits on prompts do not hold for its reminders. */
  readonly isExempt: boolean;
  readonly pageName: (id: string) => string;
}

/** One step: why it exists, what it replaces, when it counts as done, and what its prompt says. */
export function StepItem({ number, step, isExempt, pageName }: StepItemProps) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const words = useStepWords(pageName);
  const conditions = words.onlyIf(step);
  const { title, why, replaces, page, prompt, links, optional, due } = step;

  const facts = [
    { label: t("contents.why"), value: why[language] },
    { label: t("contents.replaces"), value: replaces[language] },
    { label: t("contents.page"), value: pageName(page) },
    ...(conditions.length === 0
      ? []
      : [{ label: t("contents.onlyIf"), value: conditions.join("; ") }]),
    { label: t("contents.doneWhen"), value: words.doneWhen(step) },
    ...(due
      ? [
          {
            label: t("contents.due"),
            value: t(`contents.dueWithin.${due.unit}`, { count: due.within }),
          },
        ]
      : []),
    {
      label: t("contents.prompt"),
      value: prompt ? (
        <>
          {prompt.text[language]}
          {isExempt && (
            <Text inherit c="dimmed">
              {t("exempt.step")}
            </Text>
          )}
        </>
      ) : (
        <Text inherit c="dimmed">
          {t("contents.noPrompt")}
        </Text>
      ),
    },
    ...(links.length === 0
      ? []
      : [
          {
            label: t("contents.links"),
            value: (
              <Group gap="sm">
                {links.map(({ label, url }) => (
                  <Anchor key={url} href={url} target="_blank" rel="noreferrer" inherit>
                    {label[language]}
                  </Anchor>
                ))}
              </Group>
            ),
          },
        ]),
  ];
  return (
    <Box component="li" style={{ listStyle: "none" }}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <ThemeIcon variant="light" radius="xl" size={28}>
          {number}
        </ThemeIcon>
        <Stack gap="xs" flex={1} pt={2}>
          <Group gap="xs">
            <Text fw={600}>{title[language]}</Text>
            {optional && (
              <Badge variant="default" size="sm" tt="none">
                {t("contents.optional")}
              </Badge>
            )}
          </Group>
          <FactList facts={facts} />
        </Stack>
      </Group>
    </Box>
  );
}

import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Process } from "@/lib/core/playbook/process";
import { isExempt } from "@/lib/core/prompting/exempt";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface ProcessFactsProps {
  readonly process: Process;
  readonly pageName: (id: string) => string;
}

/** What a process is good for, when a case of it begins and ends, and how strict it is. */
export function ProcessFacts({ process, pageName }: ProcessFactsProps) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { duration } = useFormat();
  const { why, steps, startsOn, abandonAfterMinutes } = process;
  const rules = [
    ...(process.order === "in-order" ? (["inOrder"] as const) : []),
    ...(process.repeats ? [] : (["once"] as const)),
    ...(steps.some((step) => isExempt(process, step)) ? (["exempt"] as const) : []),
  ];
  return (
    <Stack gap={2}>
      <Text size="sm">{why[language]}</Text>
      <Text size="sm" c="dimmed">
        {startsOn === undefined
          ? t("contents.startsWithStep")
          : t("contents.startsOn", { page: pageName(startsOn) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t("contents.abandonAfter", { time: duration(abandonAfterMinutes * 60_000) })}
      </Text>
      {rules.map((rule) => (
        <Text key={rule} size="sm" c="dimmed">
          {t(`contents.${rule}`)}
        </Text>
      ))}
    </Stack>
  );
}

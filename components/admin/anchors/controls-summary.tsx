import { Button, Group, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { AnchorHealthReport } from "@/lib/core/anchor-health/report";
import { useSummaryText } from "./use-summary-text";

interface ControlsSummaryProps {
  readonly report: AnchorHealthReport;
  /** Suggestions that wait for an answer. */
  readonly open: number;
  readonly isRunning: boolean;
  readonly onAcceptAll: () => void;
}

/** “12 of 80 controls have changed since Tuesday. 9 are still found. 3 need you.” */
export function ControlsSummary({ report, open, isRunning, onAcceptAll }: ControlsSummaryProps) {
  const { t } = useTranslation("controls");
  const text = useSummaryText(report);
  return (
    <Section
      title={t("summary.title")}
      actions={
        open > 0 && (
          <Button
            leftSection={<IconCheck size={18} aria-hidden />}
            loading={isRunning}
            onClick={onAcceptAll}
          >
            {t("acceptAll", { count: open })}
          </Button>
        )
      }
    >
      <Group gap="xs">
        <Text size="lg" data-summary>
          {text}
        </Text>
      </Group>
    </Section>
  );
}

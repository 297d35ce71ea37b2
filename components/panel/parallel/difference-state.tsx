import { Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleDot, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DiscrepancyView } from "@/lib/messages/parallel-panel";
import { dayText } from "../day-text";
import { usePanel } from "../panel-context";
import { useMomentText } from "./use-moment-text";

/** Its state in plain words, how old it is, and who has to see to it. */
export function DifferenceState({ discrepancy }: { readonly discrepancy: DiscrepancyView }) {
  const { t } = useTranslation("comparison");
  const { state, age } = discrepancy;
  const stateText = useStateText(discrepancy);
  const { language } = usePanel().view;
  const isOpen = state.status !== "closed";
  const due = dayText(age.due, language);
  return (
    <Stack gap={4}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        {isOpen ? (
          <IconCircleDot size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
        ) : (
          <IconCircleCheck size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
        )}
        <Text size="sm" fw={500}>
          {stateText}
        </Text>
      </Group>
      {isOpen && state.mark && <Text size="sm">{t(`said.${state.mark}`)}</Text>}
      {isOpen && (
        <Group gap={6} wrap="nowrap" align="flex-start" {...(!age.overdue && { c: "dimmed" })}>
          {age.overdue ? (
            <IconAlertTriangle size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
          ) : (
            <IconClock size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
          )}
          <Text size="sm" fw={age.overdue ? 600 : undefined}>
            {t(age.overdue ? "age.overdue" : "age.inTime", { count: age.age, day: due })}
          </Text>
        </Group>
      )}
      {isOpen && age.escalation > 0 && (
        <Text size="sm">{t(age.escalation === 2 ? "age.projectLead" : "age.keyUsers")}</Text>
      )}
    </Stack>
  );
}

function useStateText({ state, age, deeds, mine }: DiscrepancyView): string {
  const { t } = useTranslation("comparison");
  const { day } = useMomentText();
  const { language } = usePanel().view;
  switch (state.status) {
    case "open":
      return t(state.isBack ? "state.openAgain" : "state.open");
    case "assigned":
      return t(state.isBack ? "state.assignedAgain" : "state.assigned", {
        owner: state.owner,
        day: dayText(age.due, language),
      });
    case "fixed": {
      const fix = deeds.find(({ kind }) => kind === "fixed");
      const who = fix && mine.includes(fix.id) ? "you" : "colleague";
      return t(`state.fixed_${who}`, { day: day(fix?.at ?? state.openedAt) });
    }
    case "closed":
      return t(`state.closed_${state.closedBy ?? "evidence"}`, {
        day: day(state.closedAt ?? state.openedAt),
      });
  }
}

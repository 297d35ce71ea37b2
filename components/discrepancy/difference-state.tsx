import { Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleDot, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Responsible } from "@/lib/core/discrepancy/ageing";
import type { DiscrepancyView } from "@/lib/messages/parallel-panel";
import { dayText } from "@/components/day-text";
import { useDiscrepancyPage } from "./discrepancy-context";
import { useMomentText } from "./use-moment-text";

/** Its state in plain words, how old it is, and who has to see to it. */
export function DifferenceState({ discrepancy }: { readonly discrepancy: DiscrepancyView }) {
  const { t } = useTranslation("comparison");
  const { state, age, responsible } = discrepancy;
  const turnText = useTurnText();
  const stateText = useStateText(discrepancy);
  const { language, me } = useDiscrepancyPage();
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
      {responsible && <Text size="sm">{turnText(responsible)}</Text>}
      {responsible?.kind === "owner" && responsible.name !== me && (
        <Text size="xs" c="dimmed">
          {t("turn.passOn")}
        </Text>
      )}
    </Stack>
  );
}

/** Whose turn it is: said also before it is overdue, so that nobody waits for another. */
function useTurnText(): (responsible: Responsible) => string {
  const { t } = useTranslation("comparison");
  const { language } = useDiscrepancyPage();
  return (responsible) => {
    switch (responsible.kind) {
      case "owner":
        return t("turn.owner", responsible);
      case "key-users":
        return t("turn.keyUsers", {
          names: responsible.names.join(language === "zh-CN" ? "、" : ", "),
        });
      case "project-lead":
        return t("turn.projectLead");
    }
  };
}

function useStateText({ state, age, deeds, mine }: DiscrepancyView): string {
  const { t } = useTranslation("comparison");
  const { day } = useMomentText();
  const { language } = useDiscrepancyPage();
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

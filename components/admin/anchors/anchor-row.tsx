import { Badge, Group, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnchorReport } from "@/lib/core/anchor-health/report";
import type { SuggestionView } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { AnchorActions } from "./anchor-actions";
import { sinceDay } from "./since-day";
import type { Acting } from "./use-suggestions";

interface AnchorRowProps {
  readonly anchor: AnchorReport;
  readonly today: string;
  readonly suggestion: SuggestionView | undefined;
  readonly acting: Acting;
}

/** A control that changed: of which step, what the trouble is, since when, and the way out. */
export function AnchorRow({ anchor, today, suggestion, acting }: AnchorRowProps) {
  const { t } = useTranslation("controls");
  const { language } = useWho();
  const { day, percent } = useFormat();
  const { status, part, process, step, needsYou, since, lastFine, days, confidence } = anchor;
  if (status === "fine" || status === "not-seen") return null;

  return (
    <Table.Tr data-anchor={`${anchor.watch} ${part}`} data-status={status}>
      <Table.Th scope="row" fw={400} style={{ verticalAlign: "top" }}>
        <Text size="sm" fw={600}>
          {step[language]}
        </Text>
        <Text size="sm" c="dimmed">
          {process[language]}
        </Text>
        {part !== "step" && (
          <Text size="sm" c="dimmed">
            {t(`part.${part}`)}
          </Text>
        )}
      </Table.Th>
      <Table.Td style={{ verticalAlign: "top" }}>
        <Stack gap={4}>
          <Group gap="xs">
            <Badge variant="light" color={needsYou ? "yellow" : "brand"} tt="none">
              {t(`status.${status}`)}
            </Badge>
          </Group>
          <Text size="sm">{t(`matter.${status}`, { sure: percent(confidence ?? 0) })}</Text>
          <Text size="sm" c="dimmed">
            {t("evidence", { count: days })}
            {needsYou && lastFine !== null && ` ${t("lastFine", { day: day(lastFine) })}`}
          </Text>
        </Stack>
      </Table.Td>
      <Table.Td style={{ verticalAlign: "top" }}>
        {since !== null && sinceDay(since, today, language)}
      </Table.Td>
      <Table.Td style={{ verticalAlign: "top" }}>
        <AnchorActions
          anchor={anchor}
          suggestion={status === "healed" ? suggestion : undefined}
          acting={acting}
        />
      </Table.Td>
    </Table.Tr>
  );
}

import { Alert, Button, Group, List, Progress, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../use-format";
import type { Bulk } from "./use-bulk";

/** How far it is, then of how many it was said, what was refused and why, and the way back. */
export function BulkOutcome({ bulk }: { readonly bulk: Bulk }) {
  const { t } = useTranslation(["parallel", "comparison", "common"]);
  const { number } = useFormat();
  const { running, outcome, undo, stop, putAway } = bulk;
  if (running) {
    const { done, total } = running;
    return (
      <Stack gap={6}>
        <Group justify="space-between">
          <Text size="sm">{t("bulk.running", { done: number(done), total: number(total) })}</Text>
          <Button size="xs" variant="default" onClick={stop}>
            {t("common:cancel")}
          </Button>
        </Group>
        <Progress value={(done / total) * 100} aria-label={t("bulk.label")} />
      </Stack>
    );
  }
  if (!outcome) return null;
  const { deeds, refused, isUndo, wasStopped, problem } = outcome;
  const isGood = refused.size === 0 && problem === null;
  const count = deeds.length;
  return (
    <Alert
      role="status"
      color={isGood ? "green" : "yellow"}
      icon={isGood ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      withCloseButton
      closeButtonLabel={t("common:close")}
      onClose={putAway}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t(isUndo ? "bulk.undone" : "bulk.said", { count, total: number(count) })}
          {wasStopped && ` ${t("bulk.stopped")}`}
        </Text>
        {refused.size > 0 && (
          <List size="sm">
            {[...refused].map(([reason, many]) => (
              <List.Item key={reason}>
                {t("bulk.refused", {
                  count: many,
                  total: number(many),
                  why: t(`comparison:mayNot.${reason}`),
                })}
              </List.Item>
            ))}
          </List>
        )}
        {problem !== null && <Text size="sm">{problem}</Text>}
        {!isUndo && count > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void undo()}
          >
            {t("bulk.undo")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

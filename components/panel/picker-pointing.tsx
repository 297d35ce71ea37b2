import { Button, Stack, Text, Title } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PickView } from "@/lib/messages/picker";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { useAction } from "./use-action";

/** The person is to point at something in the page. */
export function PickerPointing({ target }: Pick<PickView, "target">) {
  const { t } = useTranslation("picker");
  const { run, isRunning, problem } = useAction();
  // A page that was loaded anew meanwhile has lost its picker; where it still is, nothing happens.
  useEffect(() => void ask("resumePick", {}).catch(() => undefined), []);

  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {t("panel.picking")}
      </Title>
      {target && (
        <Text size="sm" fw={600}>
          {t("panel.pickingFor", { title: target.title, part: t(`part.${target.part}`) })}
        </Text>
      )}
      <Text size="sm">{t("panel.pickingText")}</Text>
      <ActionProblem problem={problem} />
      <div>
        <Button
          size="xs"
          variant="default"
          loading={isRunning}
          onClick={() => void run(() => ask("endPick", {}))}
        >
          {t("panel.cancel")}
        </Button>
      </div>
    </Stack>
  );
}

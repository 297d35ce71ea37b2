import { Button, Group, Stack } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessView, StepView } from "@/lib/messages/panel";
import { ActionProblem } from "./action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { HelpButton } from "./help-button";
import { KeyUsers } from "./key-users";
import { PointAt } from "./point-at";
import { QuietUntil } from "./quiet-until";
import { useAction } from "./use-action";
import { useHelp } from "./use-help";
import { useQuietUntil } from "./use-quiet-until";

interface StepActionsProps {
  readonly process: ProcessView;
  readonly step: StepView;
}

/** “Show me where”, “Later”, “I need help”. */
export function StepActions({ process, step }: StepActionsProps) {
  const { t } = useTranslation("panel");
  const root = useRef<HTMLDivElement>(null);
  const snooze = useAction();
  const help = useHelp({ process: process.id, step: step.id });
  const quietUntil = useQuietUntil(step.current ? process.snoozedUntil : null);

  const later = async () => {
    // The button is about to go; the keyboard must not have to start over.
    if (await snooze.run(() => ask("snooze", { watch: step.watch }))) root.current?.focus();
  };

  return (
    <Stack gap="sm" ref={root} tabIndex={-1} className={classes.resting}>
      {step.here && <PointAt watch={step.watch} isCurrent={step.current} />}
      {quietUntil !== null && <QuietUntil until={quietUntil} />}
      <Group gap="xs">
        {step.current && quietUntil === null && (
          <Button
            size="xs"
            variant="default"
            loading={snooze.isRunning}
            onClick={() => void later()}
          >
            {t("step.later")}
          </Button>
        )}
        <HelpButton opened={help.opened} onClick={help.toggle} />
      </Group>
      <ActionProblem problem={snooze.problem ?? help.problem} />
      {help.opened && <KeyUsers />}
    </Stack>
  );
}

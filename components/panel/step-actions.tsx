import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessView, StepView } from "@/lib/messages/panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { HelpButton } from "./help-button";
import { HelpBox } from "./help-box";
import { PointAt } from "./point-at";
import { promptOffers } from "./prompt-offers";
import { QuietButton } from "./quiet-button";
import { QuietUntil } from "./quiet-until";
import { useAction } from "./use-action";
import { useHelp } from "./use-help";
import type { OldWay } from "./use-old-way";
import { useQuietUntil } from "./use-quiet-until";

interface StepActionsProps {
  readonly process: ProcessView;
  readonly step: StepView;
  readonly oldWay: OldWay;
}

/** “I have done this”, “Show me where”, “Later”, “I need help”, “I did it in the old sheet”. */
export function StepActions({ process, step, oldWay }: StepActionsProps) {
  const { t } = useTranslation("panel");
  const root = useRef<HTMLDivElement>(null);
  const answer = useAction();
  const confirm = useAction();
  const help = useHelp({ process: process.id, step: step.id });
  const quietUntil = useQuietUntil(step.current ? process.snoozedUntil : null);

  const { watch } = step;
  const { later, wish } = promptOffers(step, quietUntil !== null);
  const { caseId } = process;

  const say = async (said: "snoozed" | "declined" | "wanted") => {
    // The button is about to go; the keyboard must not have to start over.
    const isSaid = await answer.run(() => ask("answerPrompts", { watch, answer: said }));
    if (isSaid) root.current?.focus();
  };

  return (
    <Stack gap="sm" ref={root} tabIndex={-1} className={classes.resting}>
      {step.here && <PointAt watch={step.watch} isCurrent={step.current && !step.confirmable} />}
      {step.confirmable && (step.here || caseId !== null) && (
        <Button
          size="sm"
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={confirm.isRunning}
          onClick={() =>
            void confirm.run(() => ask("sayStep", { watch, caseId, says: "confirmed" }))
          }
        >
          {t("step.confirm")}
        </Button>
      )}
      {quietUntil !== null && (
        <QuietUntil
          until={quietUntil}
          isBusy={answer.isRunning}
          // Where the wish is taken back below, that ends the quiet, too.
          onEnd={wish === "wanted" ? null : () => void say("wanted")}
        />
      )}
      {wish === "wanted" && !later && (
        <Text size="sm" c="dimmed">
          {t("step.declined")}
        </Text>
      )}
      <Group gap="xs">
        {later && (
          <Button
            size="xs"
            variant="default"
            title={t("step.laterText")}
            loading={answer.isRunning}
            onClick={() => void say("snoozed")}
          >
            {t("step.later")}
          </Button>
        )}
        <HelpButton opened={help.opened} onClick={help.toggle} targetRef={help.button} />
      </Group>
      <Group gap="md">
        {wish && (
          <QuietButton
            title={wish === "declined" ? t("step.notForMeText") : undefined}
            loading={answer.isRunning}
            onClick={() => void say(wish)}
          >
            {t(wish === "wanted" ? "step.wanted" : "step.notForMe")}
          </QuietButton>
        )}
        {oldWay.button}
      </Group>
      {oldWay.answer}
      <ActionProblem problem={confirm.problem ?? answer.problem ?? help.problem} />
      {help.opened && (
        <HelpBox process={process.id} step={step.id} watch={step.watch} onClose={help.close} />
      )}
    </Stack>
  );
}

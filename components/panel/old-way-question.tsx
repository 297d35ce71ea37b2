import { Button, Paper, Stack, Text } from "@mantine/core";
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

interface OldWayQuestionProps {
  readonly watch: string;
  readonly caseId: string | null;
  readonly onNoted: () => void;
  readonly onCancel: () => void;
}

/** “I did it in the old sheet”: asks once for a reason, which nobody has to give. */
export function OldWayQuestion({ watch, caseId, onNoted, onCancel }: OldWayQuestionProps) {
  const { t } = useTranslation("fallback");
  const { fallbackReasons } = usePanel().view;
  const { run, isRunning, problem } = useAction();
  const question = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  const say = async (reason: string | null) => {
    if (await run(() => ask("sayFallback", { watch, caseId, reason }))) onNoted();
  };

  return (
    <Paper
      withBorder
      p="sm"
      role="group"
      aria-labelledby={question}
      className={classes.aside}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Stack gap={6}>
        <Text size="sm" fw={600} id={question}>
          {t("panel.question")}
        </Text>
        <Text size="xs" c="dimmed">
          {t("panel.optional")}
        </Text>
        {fallbackReasons.map(({ id, text }, index) => (
          <Button
            key={id}
            {...(index === 0 && { ref: first })}
            size="xs"
            variant="default"
            justify="flex-start"
            h="auto"
            mih={30}
            py={4}
            styles={{ label: { whiteSpace: "normal", textAlign: "start" } }}
            disabled={isRunning}
            onClick={() => void say(id)}
          >
            {text}
          </Button>
        ))}
        <Button size="xs" variant="subtle" disabled={isRunning} onClick={() => void say(null)}>
          {t("panel.noReason")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" disabled={isRunning} onClick={onCancel}>
          {t("panel.cancel")}
        </Button>
        <ActionProblem problem={problem} />
      </Stack>
    </Paper>
  );
}

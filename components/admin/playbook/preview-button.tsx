import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "@/lib/core/authoring/texts";
import type { Step } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import type { PreviewOutcome } from "@/lib/messages/preview";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useWho } from "../who";
import { previewRequest } from "./preview-request";

interface PreviewStepProps {
  readonly step: Step;
  /** Of the draft that the step belongs to. */
  readonly sites: readonly Site[];
}

/** Shows a step that is not published yet in the CRM, and says what became of it. */
export function PreviewStep({ step, sites }: PreviewStepProps) {
  const { t } = useTranslation("preview");
  const { language } = useWho();
  const { run, isRunning, problem } = useAction();
  const [said, setSaid] = useState<PreviewOutcome | null>(null);
  const reasonId = useId();
  const asked = previewRequest(step, sites);
  const title = textIn(step.title, language) || step.id;

  const show = () => {
    if (!asked.ok) return;
    void run(async () => {
      setSaid(null);
      setSaid(await ask("previewStep", asked.request));
    });
  };

  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconEye size={16} aria-hidden />}
          aria-label={t("console.showNamed", { title })}
          // Not `disabled`: the keyboard would never come to the reason.
          {...(!asked.ok && {
            "data-disabled": true,
            "aria-disabled": true,
            "aria-describedby": reasonId,
          })}
          loading={isRunning}
          onClick={show}
        >
          {t("console.show")}
        </Button>
        {!asked.ok && (
          <Text size="sm" c="dimmed" id={reasonId}>
            {t(`console.why.${asked.why}`)}
          </Text>
        )}
      </Group>
      <ProblemNotice problem={problem} />
      <div role="status">
        {said && asked.ok && (
          <Alert color={said.outcome === "shown" ? "brand" : "yellow"} p="xs">
            {t(`console.outcome.${said.outcome}`, { ...said })}
          </Alert>
        )}
      </div>
    </Stack>
  );
}

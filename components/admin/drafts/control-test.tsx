import { Alert, Button, Stack } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Step } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import type { PreviewOutcome } from "@/lib/messages/preview";
import { ask } from "../ask";
import { testRequest } from "../playbook/preview-request";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

interface ControlTestProps {
  readonly step: Step;
  readonly anchor: Anchor;
  /** What is looked for. */
  readonly words: string;
  readonly sites: readonly Site[];
}

/** Looks for a control on the CRM's page, marks it there, and says what came of it. */
export function ControlTest({ step, anchor, words, sites }: ControlTestProps) {
  const { t } = useTranslation("drafts");
  const { t: said } = useTranslation("preview");
  const { run, isRunning, problem } = useAction();
  const [outcome, setOutcome] = useState<PreviewOutcome | "wrong" | null>(null);

  const look = () =>
    void run(async () => {
      setOutcome(null);
      const asked = testRequest(step, anchor, t("control.isIt", { what: words }), sites);
      setOutcome(asked.ok ? await ask("previewStep", asked.request) : "wrong");
    });

  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        loading={isRunning}
        onClick={look}
      >
        {t("control.test")}
      </Button>
      <ProblemNotice problem={problem} />
      <div role="status">
        {outcome === "wrong" && (
          <Alert color="yellow" p="xs">
            {said("console.why.wrong")}
          </Alert>
        )}
        {outcome !== null && outcome !== "wrong" && (
          <Alert color={outcome.outcome === "shown" ? "brand" : "yellow"} p="xs">
            {outcome.outcome === "shown"
              ? t("control.found")
              : said(`console.outcome.${outcome.outcome}`, { ...outcome })}
          </Alert>
        )}
      </div>
    </Stack>
  );
}

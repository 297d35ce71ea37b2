import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Verdict } from "@/lib/core/cut-over/criterion";
import type { SignOff } from "@/lib/core/cut-over/sign-off";
import { ask } from "../../ask";
import { ProblemNotice } from "../../problem-notice";
import { useAction } from "../../use-action";
import { useFormat } from "../../use-format";
import { useNotify } from "../../use-notify";
import { useWhose } from "../use-whose";
import { AskModal } from "./ask-modal";

interface ConfirmDecisionProps {
  /** `null`: nothing is asked now. */
  readonly said: Pick<
    SignOff,
    "run" | "department" | "role" | "name" | "decision" | "day" | "reason"
  > | null;
  readonly verdict: Verdict;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says once more what is about to be decided. */
export function ConfirmDecision({ said, verdict, onClose, onDone }: ConfirmDecisionProps) {
  const { t } = useTranslation("cutOver");
  const { day } = useFormat();
  const nameOf = useWhose();
  const notify = useNotify();
  const { run, isRunning, problem } = useAction();
  const decide = () =>
    run(async () => {
      if (!said) return;
      await ask("signOff", { ...said });
      notify(t("decide.done"));
      onDone();
    });
  const whose = said?.department ? nameOf(said.department) : t("gate.whole");
  return (
    <AskModal isOpen={said !== null} isBusy={isRunning} title={t("decide.sure")} onClose={onClose}>
      {said && (
        <Stack gap="md">
          <Text fw={600}>
            {said.decision === "stop-ledger"
              ? t("decide.stopSays", { whose, day: day(said.day) })
              : t("decide.goOnSays", { whose })}
          </Text>
          <Text size="sm">
            {t("decide.by", {
              name: said.name,
              role: t(`roles.${said.role}`),
              verdict: t(`verdict.${verdict}`),
            })}
          </Text>
          {said.reason !== null && <Text size="sm">{said.reason}</Text>}
          <ProblemNotice problem={problem} />
          <Group>
            <Button loading={isRunning} onClick={() => void decide()}>
              {t("decide.do")}
            </Button>
            <Button variant="subtle" color="gray" disabled={isRunning} onClick={onClose}>
              {t("decide.cancel")}
            </Button>
          </Group>
        </Stack>
      )}
    </AskModal>
  );
}

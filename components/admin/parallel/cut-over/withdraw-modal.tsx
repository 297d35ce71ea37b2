import { Button, Group, NativeSelect, Stack, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignOff, SigningRole } from "@/lib/core/cut-over/sign-off";
import { signingRoles } from "@/lib/core/cut-over/sign-off";
import type { RunView } from "@/lib/messages/parallel";
import { ask } from "../../ask";
import { ProblemNotice } from "../../problem-notice";
import { useAction } from "../../use-action";
import { useNotify } from "../../use-notify";
import { AskModal } from "./ask-modal";

interface WithdrawModalProps {
  readonly run: RunView["run"];
  /** `null`: nothing is asked now. */
  readonly signOff: SignOff | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Who withdraws a decision, and why. */
export function WithdrawModal({ run: { id, gate }, signOff, onClose, onDone }: WithdrawModalProps) {
  const { t } = useTranslation("cutOver");
  const notify = useNotify();
  const { run, isRunning, problem } = useAction();
  const [role, setRole] = useState<SigningRole>(gate.signedBy);
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const isComplete = name.trim() !== "" && reason.trim() !== "";
  const withdraw = () =>
    run(async () => {
      if (!signOff) return;
      await ask("withdrawSignOff", {
        run: id,
        signOff: signOff.id,
        role,
        name: name.trim(),
        reason: reason.trim(),
      });
      notify(t("history.done"));
      onDone();
    });
  return (
    <AskModal
      isOpen={signOff !== null}
      isBusy={isRunning}
      title={t("history.withdrawTitle")}
      onClose={onClose}
    >
      <Stack gap="md">
        <NativeSelect
          label={t("decide.role")}
          value={role}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setRole(signingRoles.find((each) => each === chosen) ?? gate.signedBy);
          }}
          data={signingRoles
            .slice(signingRoles.indexOf(gate.signedBy))
            .map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <TextInput
          label={t("decide.name")}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t("history.why")}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice problem={problem} />
        <Group>
          <Button disabled={!isComplete} loading={isRunning} onClick={() => void withdraw()}>
            {t("history.do")}
          </Button>
          <Button variant="subtle" color="gray" disabled={isRunning} onClick={onClose}>
            {t("decide.cancel")}
          </Button>
        </Group>
      </Stack>
    </AskModal>
  );
}

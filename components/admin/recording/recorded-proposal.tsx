import { Alert } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { propose } from "@/lib/core/recording/propose";
import type { Recording } from "@/lib/core/recording/recording";
import { ProposalEditor } from "./proposal-editor";

interface RecordedProposalProps {
  readonly recording: Pick<Recording, "title"> & {
    readonly steps: readonly Recording["steps"][number][];
  };
  readonly inForce: Playbook;
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

/** What a recording becomes, made once: what its author writes into it must not be lost. */
export function RecordedProposal(props: RecordedProposalProps) {
  const { recording, inForce, onPublished, onClose } = props;
  const { t } = useTranslation("recorder");
  const [proposal] = useState(() =>
    propose({ title: recording.title, steps: [...recording.steps] }, inForce),
  );
  if (!proposal) return <Alert color="yellow">{t("console.nothing")}</Alert>;
  return (
    <ProposalEditor
      proposal={proposal}
      inForce={inForce}
      onPublished={onPublished}
      onClose={onClose}
    />
  );
}

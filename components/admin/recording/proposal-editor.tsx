import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Proposal } from "@/lib/core/recording/propose";
import { CheckedFile } from "../playbook/checked-file";
import { useImport } from "../playbook/use-import";
import { draftOf, gapsIn, playbookWith, withGapsNamed } from "./draft";
import type { Draft } from "./draft";
import { ProposalProblems } from "./proposal-problems";
import { ProposalTexts } from "./proposal-texts";

interface ProposalEditorProps {
  readonly proposal: Proposal;
  readonly inForce: Playbook;
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

/** A proposed process, read and completed by its author; then a file, or published as any playbook. */
export function ProposalEditor({ proposal, inForce, onPublished, onClose }: ProposalEditorProps) {
  const { t } = useTranslation("recorder");
  const [draft, setDraft] = useState(() => draftOf(proposal));
  const importer = useImport(onPublished);
  const gaps = gapsIn(draft);
  const problems = useMemo(() => problemsOf(inForce, draft), [inForce, draft]);
  const hasSteps = draft.process.steps.length > 0;
  const isReady = hasSteps && gaps === 0 && problems.length === 0;

  const change = (next: Draft) => {
    // What was checked before is no longer what it says.
    importer.cancel();
    setDraft(next);
  };
  const download = () => {
    const { name, source } = fileOf(playbookWith(inForce, withGapsNamed(draft)));
    downloadText(name, "application/json", source);
  };
  const check = () => {
    const { name, source } = fileOf(playbookWith(inForce, draft));
    void importer.check(new File([source], name));
  };

  return (
    <Stack gap="md">
      <Stack gap={2}>
        <Title order={3} size="h5" tabIndex={-1} ref={takeFocus} style={{ outline: "none" }}>
          {t("proposal.title", { title: proposal.process.title.en })}
        </Title>
        <Text size="sm" c="dimmed">
          {t("proposal.text")}
        </Text>
      </Stack>
      <ProposalTexts draft={draft} open={proposal.open} sites={inForce.sites} onChange={change} />
      <ProposalProblems gaps={gaps} problems={problems} hasSteps={hasSteps} />
      <Group gap="sm">
        <Button disabled={!isReady} loading={importer.isRunning} onClick={check}>
          {t("proposal.check")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={!hasSteps}
          onClick={download}
        >
          {t("proposal.download")}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t("proposal.close")}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t("proposal.downloadHint")}
      </Text>
      <CheckedFile importer={importer} inForce={inForce} />
    </Stack>
  );
}

/** What is wrong besides texts that nobody has written yet. */
function problemsOf(inForce: Playbook, draft: Draft) {
  const checked = checkPlaybook(playbookWith(inForce, withGapsNamed(draft)));
  const isGap = /\.(?:en|zh-CN)$/;
  return checked.ok
    ? []
    : checked.problems.filter(({ code, path }) => code !== "too-short" || !isGap.test(path));
}

function fileOf(playbook: Playbook) {
  return {
    name: `${playbook.id}-v${playbook.version}.json`,
    source: `${JSON.stringify(playbook, null, 2)}\n`,
  };
}

/** The proposal is the answer to what was pressed: the keyboard goes on from it. */
function takeFocus(title: HTMLElement | null): void {
  if (title && !title.dataset["seen"]) {
    title.dataset["seen"] = "";
    title.focus();
  }
}

import { Alert, Button, Group, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import { emptyContent } from "@/lib/core/authoring/draft-content";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Draft } from "@/lib/core/authoring/draft";
import type { TakenDraft } from "@/lib/messages/drafts";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useWho } from "../who";
import { openDraft } from "./open-draft";
import { TwoStates } from "./two-states";
import { useDraftIds } from "./use-draft-ids";

/** Why a file is not taken, or not yet, with what stands in it. */
type Refused = Extract<TakenDraft, { ok: false }> & { readonly source: string };

interface NewDraftProps {
  readonly inForce: Playbook;
  /** A draft of a file stands in the place of the one that was here. */
  readonly onReplaced: (draft: Draft) => void;
}

/** A process written from the first word, or a draft that came as a file. */
export function NewDraft({ inForce, onReplaced }: NewDraftProps) {
  const { t } = useTranslation("drafts");
  const { run, isRunning, problem } = useAction();
  const { language } = useWho();
  const idFor = useDraftIds();
  const [title, setTitle] = useState("");
  const [refused, setRefused] = useState<Refused | null>(null);

  const begin = () => {
    const untitled = { en: "", "zh-CN": "" };
    const content = emptyContent(inForce, { ...untitled, [language]: title.trim() });
    if (content) void run(() => openDraft(idFor("nothing"), content, null));
  };
  /** @param over `changedAt` of the draft here that the person lets go */
  const take = (text: string | Promise<string>, over?: number) =>
    run(async () => {
      setRefused(null);
      const source = await text;
      const taken = await ask("takeDraft", { source, over });
      if (!taken.ok) setRefused({ ...taken, source });
      else if (taken.replaced) onReplaced(taken.replaced);
    });

  return (
    <Section title={t("new.title")} description={t("new.text")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t("new.name")}
            value={title}
            maxLength={120}
            miw={320}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <Button type="submit" disabled={title.trim() === ""} loading={isRunning}>
            {t("new.begin")}
          </Button>
        </Group>
      </form>
      <FileDrop
        label={t("new.label")}
        accept=".json,application/json"
        text={t("new.drop")}
        choose={t("new.choose")}
        isBusy={isRunning}
        onFile={(file) => void take(file.text())}
      />
      <ProblemNotice problem={problem} />
      {refused && refused.reason !== "apart" && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {t(`new.refused.${refused.reason}`)}
        </Alert>
      )}
      {refused?.reason === "apart" && (
        <TwoStates
          here={refused.here}
          file={refused.file}
          isRunning={isRunning}
          onKeep={() => setRefused(null)}
          onTake={() => void take(refused.source, refused.here.changedAt)}
        />
      )}
    </Section>
  );
}

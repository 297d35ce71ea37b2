import { Alert, Button, Group, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import { emptyContent } from "@/lib/core/authoring/draft-content";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { TakenDraft } from "@/lib/messages/drafts";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useWho } from "../who";
import { openDraft } from "./open-draft";
import { useDraftIds } from "./use-draft-ids";

/** A process written from the first word, or a draft that came as a file. */
export function NewDraft({ inForce }: { readonly inForce: Playbook }) {
  const { t } = useTranslation("drafts");
  const { run, isRunning, problem } = useAction();
  const { language } = useWho();
  const idFor = useDraftIds();
  const [title, setTitle] = useState("");
  const [refused, setRefused] = useState<Extract<TakenDraft, { ok: false }>["reason"] | null>(null);

  const begin = () => {
    const untitled = { en: "", "zh-CN": "" };
    const content = emptyContent(inForce, { ...untitled, [language]: title.trim() });
    if (content) void run(() => openDraft(idFor("nothing"), content, null));
  };
  const take = (file: File) =>
    run(async () => {
      setRefused(null);
      const taken = await ask("takeDraft", { source: await file.text() });
      if (!taken.ok) setRefused(taken.reason);
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
        onFile={(file) => void take(file)}
      />
      <ProblemNotice problem={problem} />
      {refused && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {t(`new.refused.${refused}`)}
        </Alert>
      )}
    </Section>
  );
}

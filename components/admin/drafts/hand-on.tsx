import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import type { Draft, DraftState } from "@/lib/core/authoring/draft";
import { ask } from "../ask";
import { opensFor } from "../doors";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useNotify } from "../use-notify";
import { useWho } from "../who";

interface HandOnProps {
  readonly draft: Draft;
  /** Nothing is missing and nothing is wrong. */
  readonly isReady: boolean;
  /** Shows what is in the way. */
  readonly onNotReady: () => void;
  /** Saves what was written last. @returns whether that worked */
  readonly onBefore: () => Promise<{ readonly isSaved: boolean }>;
}

const MAX_WORDS = 500;

/** To review and back. Who works in another browser gets the draft as a file. */
export function HandOn({ draft, isReady, onNotReady, onBefore }: HandOnProps) {
  const { t } = useTranslation("drafts");
  const { profile } = useWho();
  const { run, isRunning, problem } = useAction();
  const notify = useNotify();
  const [words, setWords] = useState("");
  const inReview = draft.state === "in-review";
  const isReviewer = opensFor(profile.role, "admin");

  const hand = (state: DraftState) =>
    run(async () => {
      // The editor says that it is not saved.
      if (!(await onBefore()).isSaved) return;
      await ask("handDraftOn", { id: draft.id, state, words });
      setWords("");
      notify(t(`handOn.done.${state}`));
    });
  const download = () =>
    run(async () => {
      if (!(await onBefore()).isSaved) return;
      const { name, source } = await ask("shareDraft", { id: draft.id });
      downloadText(name, "application/json", source);
    });

  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t(inReview ? "handOn.reviewTitle" : "handOn.title")}
      </Title>
      <Text size="sm" c="dimmed">
        {t(inReview ? `handOn.reviewText.${isReviewer ? "admin" : "author"}` : "handOn.text")}
      </Text>
      {(!inReview || isReviewer) && (
        <Textarea
          label={t(inReview ? "handOn.back" : "handOn.words")}
          value={words}
          maxLength={MAX_WORDS}
          autosize
          minRows={2}
          maw={640}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      <ProblemNotice problem={problem} />
      <Group gap="sm">
        {!inReview && (
          <Button
            variant="default"
            loading={isRunning}
            onClick={() => (isReady ? void hand("in-review") : onNotReady())}
          >
            {t("handOn.send")}
          </Button>
        )}
        {inReview && isReviewer && (
          <Button
            variant="default"
            disabled={words.trim() === ""}
            loading={isRunning}
            onClick={() => void hand("sent-back")}
          >
            {t("handOn.sendBack")}
          </Button>
        )}
        {inReview && (
          <Button variant="subtle" loading={isRunning} onClick={() => void hand("draft")}>
            {t("handOn.withdraw")}
          </Button>
        )}
        <Button
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={isRunning}
          onClick={() => (isReady ? void download() : onNotReady())}
        >
          {t("handOn.download")}
        </Button>
      </Group>
    </Stack>
  );
}

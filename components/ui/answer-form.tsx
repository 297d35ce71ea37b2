import { Button, Checkbox, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "@/lib/messages/help";

interface Answer {
  readonly words: string;
  readonly isOffered: boolean;
}

interface AnswerFormProps {
  readonly question: QuestionView;
  readonly isRunning: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onDelete: () => void;
}

/** Characters; what the background takes. */
const MAX_WORDS = 2000;

/** The key user's answer, and whether others who are stuck there may read it. */
export function AnswerForm({ question, isRunning, onAnswer, onDelete }: AnswerFormProps) {
  const { t } = useTranslation("help");
  const { answer } = question;
  const [words, setWords] = useState(answer?.words ?? "");
  const [isOffered, setIsOffered] = useState(answer?.isOffered ?? false);
  const isSame = answer?.words === words.trim() && answer.isOffered === isOffered;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ words: words.trim(), isOffered });
      }}
    >
      <Stack gap="xs" mt="xs">
        <Textarea
          size="sm"
          autosize
          minRows={2}
          maxRows={10}
          maxLength={MAX_WORDS}
          label={t("toAnswer.label")}
          aria-label={t("toAnswer.labelOf", { words: question.words.slice(0, 60) })}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Checkbox
          size="sm"
          label={t("toAnswer.offer")}
          description={t("toAnswer.offerText")}
          checked={isOffered}
          onChange={(event) => setIsOffered(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button
            type="submit"
            size="xs"
            disabled={words.trim() === "" || isSame}
            loading={isRunning}
          >
            {t(answer ? "toAnswer.change" : "toAnswer.send")}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            title={t("toAnswer.deleteText")}
            loading={isRunning}
            onClick={onDelete}
          >
            {t("toAnswer.delete")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

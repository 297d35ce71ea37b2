import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "./action-problem";
import { ask } from "./ask";
import { SendYourself } from "./send-yourself";
import { useAction } from "./use-action";

interface AskKeyUserProps {
  readonly process: string | null;
  readonly step: string | null;
  /** Titles, for the message that the person may send. */
  readonly place: string | null;
  readonly pageName: string | null;
}

/** Characters; what the background takes. */
const MAX_WORDS = 1000;

/** “I'm stuck”: a question in the person's own words, kept for the key user. */
export function AskKeyUser({ process, step, place, pageName }: AskKeyUserProps) {
  const { t } = useTranslation("help");
  const [words, setWords] = useState("");
  const [kept, setKept] = useState<string | null>(null);
  const { run, isRunning, problem } = useAction();

  const keep = async () => {
    const question = words.trim();
    if (question === "") return;
    if (!(await run(() => ask("askKeyUser", { process, step, words: question })))) return;
    setKept(question);
    setWords("");
  };

  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t("stuck.title")}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap="xs" align="flex-start">
          <Textarea
            w="100%"
            size="sm"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={MAX_WORDS}
            label={t("stuck.label")}
            description={t("stuck.noCustomerData")}
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" disabled={words.trim() === ""} loading={isRunning}>
            {t("stuck.ask")}
          </Button>
        </Stack>
      </form>
      <ActionProblem problem={problem} />
      <div role="status">
        {kept !== null && (
          <Text size="sm" fw={500}>
            {t("stuck.kept")}
          </Text>
        )}
      </div>
      {kept !== null && <SendYourself words={kept} place={place} pageName={pageName} />}
    </Stack>
  );
}

import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { useAction } from "./use-action";

interface AskKeyUserProps {
  readonly process: string | null;
  readonly step: string | null;
  readonly onKept: (words: string) => void;
  readonly onCancel: () => void;
}

/** Characters; what the background takes. */
const MAX_WORDS = 1000;

/** “I'm stuck”: a question in the person's own words, kept for the key user. */
export function AskKeyUser({ process, step, onKept, onCancel }: AskKeyUserProps) {
  const { t } = useTranslation(["help", "common"]);
  const [words, setWords] = useState("");
  const { run, isRunning, problem } = useAction();

  const keep = async () => {
    const question = words.trim();
    if (question === "") return;
    if (!(await run(() => ask("askKeyUser", { process, step, words: question })))) return;
    onKept(question);
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
          <Group gap="xs">
            <Button type="submit" size="xs" disabled={words.trim() === ""} loading={isRunning}>
              {t("stuck.ask")}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
              {t("common:cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
      <ActionProblem problem={problem} />
    </Stack>
  );
}

import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import type { QuestionView } from "@/lib/messages/help";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { momentText } from "@/components/moment";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

interface MyQuestionProps {
  readonly question: QuestionView;
  /** The button goes with the card; somebody must take the keyboard. */
  readonly onGone?: () => void;
}

/** What the person asked, and the answer once there is one. */
export function MyQuestion({ question, onGone }: MyQuestionProps) {
  const { t } = useTranslation("help");
  const { run, isRunning, problem } = useAction();
  const { id, words, process, step, answer } = question;
  const { language } = usePanel().view;
  const now = useNow();
  const place = step ?? process;

  const say = async (call: "readHelp" | "deleteHelp") => {
    if (await run(() => ask(call, { id }))) onGone?.();
  };

  return (
    <Paper withBorder p="sm" className={classes.aside}>
      <Stack gap="xs" align="flex-start">
        {place !== null && (
          <Text size="xs" c="dimmed">
            {place}
          </Text>
        )}
        <div>
          <Text size="xs" c="dimmed">
            {t("mine.youAsked")}
          </Text>
          <Text size="sm" className={classes.written}>
            {words}
          </Text>
        </div>
        {answer ? (
          <div>
            <Text size="xs" c="dimmed">
              {t("offered.by", { moment: momentText(answer.at, now, language) })}
            </Text>
            <Text size="sm" fw={500} className={classes.written}>
              {answer.words}
            </Text>
          </div>
        ) : (
          <Text size="sm" c="dimmed">
            {t("mine.waiting")}
          </Text>
        )}
        <Group gap="xs">
          {answer && !answer.isRead && (
            <Button size="xs" loading={isRunning} onClick={() => void say("readHelp")}>
              {t("mine.read")}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={isRunning}
            onClick={() => void say("deleteHelp")}
          >
            {t("mine.delete")}
          </Button>
        </Group>
        <ActionProblem problem={problem} />
      </Stack>
    </Paper>
  );
}

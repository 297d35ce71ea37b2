import { Paper } from "@mantine/core";
import { AnswerForm } from "@/components/ui/answer-form";
import { QuestionText } from "@/components/ui/question-text";
import { useNow } from "@/components/use-now";
import type { QuestionView } from "@/lib/messages/help";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { momentText } from "@/components/moment";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

/** A question to the person as key user, and the field for the answer. */
export function OpenQuestion({ question }: { readonly question: QuestionView }) {
  const { language } = usePanel().view;
  const now = useNow();
  const { run, isRunning, problem } = useAction();
  return (
    <Paper withBorder p="sm" className={classes.aside}>
      <QuestionText question={question} moment={momentText(question.askedAt, now, language)} />
      <AnswerForm
        question={question}
        isRunning={isRunning}
        onAnswer={(answer) => void run(() => ask("answerHelp", { id: question.id, ...answer }))}
        onDelete={() => void run(() => ask("deleteHelp", { id: question.id }))}
      />
      <ActionProblem problem={problem} />
    </Paper>
  );
}

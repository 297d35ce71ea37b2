import { Paper } from "@mantine/core";
import { AnswerForm } from "@/components/ui/answer-form";
import { QuestionText } from "@/components/ui/question-text";
import type { QuestionView } from "@/lib/messages/help";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useFormat } from "../use-format";

/** One question, with the field for its answer. */
export function QuestionItem({ question }: { readonly question: QuestionView }) {
  const { moment } = useFormat();
  const { run, isRunning, problem } = useAction();
  return (
    <Paper withBorder p="md">
      <QuestionText question={question} moment={moment(question.askedAt)} />
      <AnswerForm
        question={question}
        isRunning={isRunning}
        onAnswer={(answer) => void run(() => ask("answerHelp", { id: question.id, ...answer }))}
        onDelete={() => void run(() => ask("deleteHelp", { id: question.id }))}
      />
      <ProblemNotice problem={problem} />
    </Paper>
  );
}

import { Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import type { OfferedAnswerView } from "@/lib/messages/help";
import classes from "./checklist.module.css";
import { useLibrary } from "./library-context";
import { momentText } from "@/components/moment";
import { usePanel } from "./panel-context";

/** What a key user answered others who were stuck at the same step. @param watch `null`: at no step. */
export function OfferedAnswers({ watch }: { readonly watch: string | null }) {
  const { t } = useTranslation("help");
  const answers = (useLibrary().help?.offered ?? []).filter((answer) => answer.watch === watch);
  if (answers.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t("offered.title")}
      </Text>
      {answers.map((answer) => (
        <OfferedAnswer key={answer.id} answer={answer} />
      ))}
    </Stack>
  );
}

export function OfferedAnswer({ answer }: { readonly answer: OfferedAnswerView }) {
  const { t } = useTranslation("help");
  const { language } = usePanel().view;
  const now = useNow();
  return (
    <Paper withBorder p="sm" className={classes.aside}>
      <Text size="sm" className={classes.written}>
        {answer.words}
      </Text>
      <Text size="xs" c="dimmed">
        {t("offered.by", { moment: momentText(answer.at, now, language) })}
      </Text>
    </Paper>
  );
}

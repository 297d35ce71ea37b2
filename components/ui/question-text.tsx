import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "@/lib/messages/help";

interface QuestionTextProps {
  readonly question: QuestionView;
  /** When it was asked, as the reader writes it. */
  readonly moment: string;
}

/** Where somebody was stuck, when, and what they wrote. */
export function QuestionText({ question, moment }: QuestionTextProps) {
  const { t } = useTranslation("help");
  const { process, step, pageName, department, words } = question;
  const where = [step, process, pageName].filter((part) => part !== null).join(" · ");
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
        {where === "" ? t("toAnswer.anywhere") : where}
      </Text>
      <Text size="xs" c="dimmed">
        {[department, t("toAnswer.asked", { moment })].filter((part) => part !== null).join(" · ")}
      </Text>
      <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {words}
      </Text>
    </Stack>
  );
}

import { Anchor, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLibrary } from "./library-context";
import { MyQuestion } from "./my-question";

/** What the person has asked about a step: that it waits or is answered, and the way to it. */
export function StepQuestions({ watch }: { readonly watch: string }) {
  const { t } = useTranslation("help");
  const [isOpen, setIsOpen] = useState(false);
  const questions = (useLibrary().help?.mine ?? []).filter((each) => each.watch === watch);
  if (questions.length === 0) return null;
  const isWaiting = questions.some(({ answer }) => answer === null);

  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t(isWaiting ? "step.waiting" : "step.answered")}
        {" · "}
        <Anchor
          component="button"
          type="button"
          inherit
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? "step.hide" : "step.show", { count: questions.length })}
        </Anchor>
      </Text>
      {isOpen && questions.map((question) => <MyQuestion key={question.id} question={question} />)}
    </Stack>
  );
}

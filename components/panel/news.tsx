import { Alert, Anchor, Stack, Text, Title } from "@mantine/core";
import { IconHistory, IconMessageQuestion } from "@tabler/icons-react";
import { useId, useRef } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SentenceGap } from "@/components/ui/sentence-gap";
import { ChangeCard } from "./change-card";
import { useLibrary } from "./library-context";
import { MyQuestion } from "./my-question";
import { newsOf } from "./news-of";

/** What the person has not taken note of yet; each is shown until they have, one change at a time. */
export function News() {
  const { t } = useTranslation(["learning", "help"]);
  const root = useRef<HTMLDivElement>(null);
  const library = useLibrary();
  const { change, moreChanges, beforeMyTime, answered, toAnswer } = newsOf(library);
  // The button that was pressed goes with its card.
  const takeKeyboard = () => root.current?.closest<HTMLElement>("main")?.focus();
  if (!change && beforeMyTime + answered.length + toAnswer === 0) return null;

  return (
    <Stack gap="sm" ref={root}>
      {toAnswer > 0 && (
        <Line
          icon={<IconMessageQuestion aria-hidden />}
          action={t("help:toAnswer.open")}
          onOpen={() => library.open("questions")}
        >
          {t("help:toAnswer.waiting", { count: toAnswer })}
        </Line>
      )}
      {answered.length > 0 && (
        <Part title={t("help:mine.answered")}>
          {answered.map((question) => (
            <MyQuestion key={question.id} question={question} onGone={takeKeyboard} />
          ))}
        </Part>
      )}
      {change && (
        <Part title={t("changes.new")}>
          <ChangeCard key={change.id} change={change} onAcknowledged={takeKeyboard} />
          {moreChanges > 0 && (
            <Text size="xs" c="dimmed">
              {t("changes.more", { count: moreChanges })}
            </Text>
          )}
        </Part>
      )}
      {beforeMyTime > 0 && (
        <Line
          icon={<IconHistory aria-hidden />}
          action={t("catchUp.open")}
          onOpen={() => library.open("catch-up")}
        >
          {t("catchUp.invite", { count: beforeMyTime })}
        </Line>
      )}
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="xs">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {children}
      </Stack>
    </section>
  );
}

interface LineProps {
  readonly icon: ReactNode;
  readonly action: string;
  readonly onOpen: () => void;
  readonly children: string;
}

function Line({ icon, action, onOpen, children }: LineProps) {
  return (
    <Alert color="brand" p="xs" role="note" icon={icon}>
      {children}
      <SentenceGap />
      <Anchor component="button" type="button" inherit onClick={onOpen}>
        {action}
      </Anchor>
    </Alert>
  );
}

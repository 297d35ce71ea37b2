import { Accordion, Badge, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CatchUpList } from "./catch-up-list";
import { ChangeCard } from "./change-card";
import { useLibrary } from "./library-context";
import { MyQuestion } from "./my-question";
import { OpenQuestion } from "./open-question";
import { TrainingItem } from "./training-item";
import { usePanel } from "./panel-context";

/** Catch-up list, changes, training and questions, each behind its title. */
export function LibraryShelves() {
  const { t } = useTranslation(["learning", "help"]);
  const { role } = usePanel().view.profile;
  const { learning, help, shelf } = useLibrary();
  if (!learning || !help) return null;
  const { changes, training, catchUp } = learning;
  const lacking = catchUp.changes.length + catchUp.training.length;
  const opened = shelf ?? (help.toAnswer.length > 0 ? "questions" : "catch-up");

  return (
    <Accordion variant="separated" order={3} defaultValue={opened} chevronSize={16}>
      {role !== "user" && (
        <Shelf
          id="questions"
          isPromised={shelf === "questions"}
          title={t("help:toAnswer.title")}
          count={help.toAnswer.length}
        >
          {help.toAnswer.length === 0 && <Empty title={t("help:toAnswer.none")} />}
          {help.toAnswer.map((question) => (
            <OpenQuestion key={question.id} question={question} />
          ))}
        </Shelf>
      )}
      <Shelf
        id="catch-up"
        isPromised={shelf === "catch-up"}
        title={t("catchUp.title")}
        count={lacking}
      >
        {lacking === 0 ? (
          <Empty title={t("catchUp.done")} text={t("catchUp.doneText")} />
        ) : (
          <CatchUpList learning={learning} />
        )}
      </Shelf>
      <Shelf id="changes" title={t("changes.title")} count={changes.length}>
        {changes.length === 0 && <Empty title={t("changes.none")} text={t("changes.noneText")} />}
        {changes.map((change) => (
          <ChangeCard key={change.id} change={change} />
        ))}
      </Shelf>
      <Shelf id="training" title={t("training.title")} count={training.length}>
        {training.length === 0 && (
          <Empty title={t("training.none")} text={t("training.noneText")} />
        )}
        {training.map((item) => (
          <TrainingItem key={item.id} training={item} withPlace />
        ))}
      </Shelf>
      {help.mine.length > 0 && (
        <Shelf id="mine" title={t("help:mine.title")} count={help.mine.length}>
          {help.mine.map((question) => (
            <MyQuestion key={question.id} question={question} />
          ))}
        </Shelf>
      )}
    </Accordion>
  );
}

interface ShelfProps {
  readonly id: string;
  /** The person has come for this one. */
  readonly isPromised?: boolean;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Shelf({ id, isPromised = false, title, count, children }: ShelfProps) {
  return (
    <Accordion.Item value={id}>
      <Accordion.Control ref={isPromised ? comeTo : null}>
        <Group gap="xs">
          <Text component="span" size="sm" fw={500}>
            {title}
          </Text>
          {count > 0 && (
            <Badge component="span" variant="default" size="sm">
              {count}
            </Badge>
          )}
        </Group>
      </Accordion.Control>
      <Accordion.Panel keepMounted={false}>
        <Stack gap="sm">{children}</Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function comeTo(control: HTMLElement | null): void {
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: "nearest" });
}

function Empty({ title, text }: { readonly title: string; readonly text?: string }) {
  return (
    <div>
      <Text size="sm" fw={500}>
        {title}
      </Text>
      {text !== undefined && (
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      )}
    </div>
  );
}

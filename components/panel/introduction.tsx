import { Anchor, Button, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import type { PanelView } from "@/lib/messages/panel";
import { ask } from "./ask";
import { asksWho } from "./asks-who";
import { DepartmentChoice } from "./department-choice";
import type { ChosenDepartment } from "./department-choice";
import { LanguageChoiceControl } from "./language-choice-control";
import { NoPlaybook } from "./no-playbook";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";
import { WhatIsRecorded } from "./what-is-recorded";

/** Said before, or in the settings; what is kept is told here all the same. */
function answerSoFar({ profile, departments }: PanelView): ChosenDepartment {
  if (profile.introduced && profile.department === null) return null;
  return departments.find(({ id }) => id === profile.department)?.id;
}

/** The one question before the start: who am I, and what is kept about me. */
export function Introduction() {
  const { t } = useTranslation("panel");
  const { view } = usePanel();
  const { profile, departments } = view;
  const why = asksWho(view);
  const [department, setDepartment] = useState(() => answerSoFar(view));
  const [displayName, setDisplayName] = useState(profile.displayName ?? "");
  const [isMissing, setIsMissing] = useState(false);
  const { run, isRunning, problem } = useAction();

  const start = () => {
    setIsMissing(department === undefined);
    if (department === undefined) return;
    void run(() =>
      ask("introduce", {
        department,
        displayName: displayName.trim() || null,
        language: profile.language,
      }),
    );
  };

  // Nothing is published: there is no department to choose yet, but a language.
  if (departments.length === 0) {
    return (
      <>
        <LanguageChoiceControl />
        <NoPlaybook />
      </>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <Stack gap="lg">
        <Stack gap={4}>
          <Title order={2} size="h4">
            {t("introduction.title")}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`introduction.lead.${why === "no" ? "first-time" : why}`)}
          </Text>
        </Stack>
        <LanguageChoiceControl />
        <DepartmentChoice
          departments={departments}
          value={department}
          onChange={(chosen) => {
            setDepartment(chosen);
            setIsMissing(false);
          }}
          error={isMissing ? t("introduction.departmentMissing") : null}
        />
        <TextInput
          label={t("introduction.displayName")}
          description={t("introduction.displayNameHint")}
          autoComplete="off"
          maxLength={80}
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
        />
        <WhatIsRecorded />
        <ActionProblem problem={problem} />
        <Button type="submit" loading={isRunning} fullWidth>
          {t("introduction.start")}
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="center"
          onClick={() => void run(() => ask("openConsole", { door: "my-data" }))}
        >
          {t("header.myData")}
        </Anchor>
      </Stack>
    </form>
  );
}

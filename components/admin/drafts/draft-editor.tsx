import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { systemClock } from "@/lib/clock";
import type { Draft } from "@/lib/core/authoring/draft";
import { withShownControl } from "@/lib/core/authoring/controls";
import { isOvertaken, withGapsFilled } from "@/lib/core/authoring/draft-content";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
import { playbookWith, sitesWith } from "@/lib/core/authoring/playbook-with";
import type { NextEdition } from "@/lib/core/authoring/playbook-with";
import { settled } from "@/lib/core/authoring/settled";
import { missingIn, textIn } from "@/lib/core/authoring/texts";
import { todosOf } from "@/lib/core/authoring/todos";
import { dayOf } from "@/lib/core/day";
import { languages } from "@/lib/core/language";
import type { Language } from "@/lib/core/language";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { findStep } from "@/lib/core/playbook/playbook";
import { splitWatchId } from "@/lib/core/process/watch-id";
import { CheckedFile } from "../playbook/checked-file";
import { useImport } from "../playbook/use-import";
import { LeftOutNote } from "../recording/left-out-note";
import { goTo } from "../routing/use-route";
import { hrefOf } from "../routing/route";
import { useWho } from "../who";
import { DraftProblems } from "./draft-problems";
import { DraftRemarks } from "./draft-remarks";
import { EditingContext } from "./editing";
import { goToPlace } from "./go-to-place";
import { HandOn } from "./hand-on";
import { NewsForm } from "./news-form";
import { ProcessForm } from "./process-form";
import { TodoList } from "./todo-list";
import { TrainingForm } from "./training-form";
import { useDraft } from "./use-draft";
import { useDraftPick } from "./use-draft-pick";
import { MissingLanguage, WritingLanguages } from "./writing-languages";

interface DraftEditorProps {
  readonly draft: Draft;
  readonly inForce: Playbook;
  /** Of the edition that publishing makes. */
  readonly nextVersion: number;
  /** Shows the draft as it is saved. */
  readonly onLoad: () => void;
}

/** A process while it is written: checked as its author types, saved by itself, then handed on or published. */
export function DraftEditor({ draft, inForce, nextVersion, onLoad }: DraftEditorProps) {
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const { content: kept, saving, isElsewhere, change, undo, redo, flush } = useDraft(draft);
  // Everything here names a page as it will be called once it is published.
  const content = useMemo(() => settled(inForce.sites, kept), [inForce, kept]);
  const importer = useImport(() => goTo(hrefOf("drafts")));
  const { base } = draft;
  // A new process is written in the author's language first; one that is in force is in both.
  const [written, setWritten] = useState<readonly Language[]>(base ? languages : [language]);
  const [isAsked, setIsAsked] = useState(false);
  const editing = useMemo(() => ({ written, isAsked }), [written, isAsked]);
  const todos = todosOf(content, inForce);
  const isMissing = languages.some((each) => missingIn(content, each) > 0);
  const problems = useMemo(
    () => problemsOf(playbookWith(inForce, withGapsFilled(content), base, editionOf(nextVersion))),
    [inForce, content, base, nextVersion],
  );
  const draftSites = useMemo(() => sitesWith(inForce.sites, content), [inForce, content]);
  const isReady = todos.length === 0 && !isMissing && problems.length === 0;
  const title = textIn(content.process.title, language) || t("untitled");
  useHotkeys([
    ["mod+Z", () => goBack()],
    ["mod+shift+Z", () => goForth()],
  ]);

  // What was checked before is no longer what it says.
  const write = (next: DraftContent) => {
    importer.cancel();
    change(next);
  };
  const picker = useDraftPick(draft.id, draftSites, ({ anchor, ...shown }) => {
    const { stepId } = splitWatchId(anchor.watch);
    write(withShownControl(content, stepId, { part: anchor.part, ...shown }));
  });
  /** From now on what is missing is marked where it is; the keyboard comes to the list of it. */
  const showMissing = () => {
    setIsAsked(true);
    goToPlace(todos.length > 0 ? "todos" : isMissing ? "languages" : "problems");
  };
  const goBack = () => {
    importer.cancel();
    undo?.();
  };
  const goForth = () => {
    importer.cancel();
    redo?.();
  };
  const check = async () => {
    if (!isReady) return showMissing();
    const { isSaved, changedAt } = await flush();
    if (!isSaved) return;
    const made = playbookWith(inForce, content, base, editionOf(nextVersion));
    const source = `${JSON.stringify(made, null, 2)}\n`;
    const file = new File([source], `${made.id}-v${made.version}.json`);
    await importer.check(file, { id: draft.id, changedAt });
  };

  return (
    <Section
      title={title}
      description={t("editor.text")}
      actions={
        <Group gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {t(`editor.${saving}`)}
          </Text>
          <Button
            size="xs"
            variant="default"
            disabled={!undo}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={goBack}
          >
            {t("editor.undo")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!redo}
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            onClick={goForth}
          >
            {t("editor.redo")}
          </Button>
        </Group>
      }
    >
      {isOvertaken(inForce, content, base) && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t("editor.overtaken")}
        </Alert>
      )}
      {isElsewhere && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          <Group gap="sm">
            {t("editor.elsewhere")}
            <Button size="xs" variant="default" onClick={onLoad}>
              {t("editor.load")}
            </Button>
          </Group>
        </Alert>
      )}
      <DraftRemarks remarks={draft.remarks} />
      <LeftOutNote leftOut={content.leftOut} />
      <WritingLanguages written={written} onChange={setWritten} />
      <EditingContext value={editing}>
        <ProcessForm
          base={base}
          content={content}
          inForce={inForce}
          draftSites={draftSites}
          todos={todos}
          picker={picker}
          onChange={write}
        />
        <TrainingForm content={content} base={base} inForce={inForce} onChange={write} />
        <NewsForm news={content.news} onChange={(news) => write({ ...content, news })} />
      </EditingContext>
      <TodoList
        todos={todos}
        isAsked={isAsked}
        stepName={(id, number) =>
          textIn(findStep(content.process, id)?.title ?? { en: "", "zh-CN": "" }, language) ||
          t("form.untitled", { number })
        }
      />
      <MissingLanguage content={content} onChange={write} onWrite={() => setWritten(languages)} />
      {(isAsked || undo !== null || isReady) && (
        <DraftProblems problems={problems} isReady={isReady} />
      )}
      <Stack gap="md">
        <Group gap="sm">
          <Button loading={importer.isRunning} onClick={() => void check()}>
            {t("editor.check")}
          </Button>
          <Button variant="subtle" component="a" href={hrefOf("drafts")}>
            {t("editor.back")}
          </Button>
        </Group>
        <CheckedFile importer={importer} inForce={inForce} />
      </Stack>
      <HandOn draft={draft} isReady={isReady} onNotReady={showMissing} onBefore={flush} />
    </Section>
  );
}

/** What the draft becomes part of, if it is published now. */
function editionOf(version: number): NextEdition {
  return { version, since: dayOf(systemClock.now(), systemClock.utcOffsetMinutes()) };
}

/** Codes of what the list of what is to do says in plain words, at its place. */
const TO_DO: readonly string[] = ["anchor-empty", "too-few"];

/** What is wrong besides what nobody has written yet. */
function problemsOf(next: Playbook) {
  const checked = checkPlaybook(next);
  return checked.ok ? [] : checked.problems.filter(({ code }) => !TO_DO.includes(code));
}

import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { systemClock } from "@/lib/clock";
import type { Draft } from "@/lib/core/authoring/draft";
import { gapsIn, isOvertaken, playbookWith } from "@/lib/core/authoring/draft-content";
import { withGapsNamed, withNews } from "@/lib/core/authoring/draft-content";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
import { dayOf } from "@/lib/core/day";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { CheckedFile } from "../playbook/checked-file";
import { useImport } from "../playbook/use-import";
import { goTo } from "../routing/use-route";
import { hrefOf } from "../routing/route";
import { useWho } from "../who";
import { DraftProblems } from "./draft-problems";
import { DraftRemarks } from "./draft-remarks";
import { HandOn } from "./hand-on";
import { NewsForm } from "./news-form";
import { ProcessForm } from "./process-form";
import { useDraft } from "./use-draft";

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
  const { content, saving, isElsewhere, change, undo, redo, flush } = useDraft(draft);
  const importer = useImport(() => goTo(hrefOf("drafts")));
  const { base } = draft;
  const gaps = gapsIn(content);
  const problems = useMemo(() => problemsOf(inForce, content, base), [inForce, content, base]);
  const draftSites = useMemo(
    () => playbookWith(inForce, content, base).sites,
    [inForce, content, base],
  );
  const isReady = gaps === 0 && problems.length === 0;
  useHotkeys([
    ["mod+Z", () => goBack()],
    ["mod+shift+Z", () => goForth()],
  ]);

  // What was checked before is no longer what it says.
  const write = (next: DraftContent) => {
    importer.cancel();
    change(next);
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
    const { isSaved, changedAt } = await flush();
    if (!isSaved) return;
    const today = dayOf(systemClock.now(), systemClock.utcOffsetMinutes());
    const made = withNews(playbookWith(inForce, content, base), content, base, today);
    const next = { ...made, version: nextVersion };
    const source = `${JSON.stringify(next, null, 2)}\n`;
    const file = new File([source], `${next.id}-v${next.version}.json`);
    await importer.check(file, { id: draft.id, changedAt });
  };

  return (
    <Section
      title={content.process.title[language] || t("untitled")}
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
      <ProcessForm
        base={base}
        content={content}
        inForce={inForce}
        draftSites={draftSites}
        onChange={write}
      />
      <NewsForm news={content.news} onChange={(news) => write({ ...content, news })} />
      <DraftProblems gaps={gaps} problems={problems} hasSteps={content.process.steps.length > 0} />
      <Stack gap="md">
        <Group gap="sm">
          <Button disabled={!isReady} loading={importer.isRunning} onClick={() => void check()}>
            {t("editor.check")}
          </Button>
          <Button variant="subtle" component="a" href={hrefOf("drafts")}>
            {t("editor.back")}
          </Button>
        </Group>
        <CheckedFile importer={importer} inForce={inForce} />
      </Stack>
      <HandOn draft={{ ...draft, content }} isReady={isReady} onBefore={flush} />
    </Section>
  );
}

/** What is wrong besides texts that nobody has written yet. */
function problemsOf(inForce: Playbook, content: DraftContent, base: Draft["base"]) {
  const checked = checkPlaybook(playbookWith(inForce, withGapsNamed(content), base));
  const isGap = /\.(?:en|zh-CN)$/;
  return checked.ok
    ? []
    : checked.problems.filter(({ code, path }) => code !== "too-short" || !isGap.test(path));
}

import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import { useWho } from "../who";
import { AddedProcess } from "./added-process";
import { ChangeLine } from "./change-line";
import { playbookDiff } from "./playbook-diff";
import { ReadIt } from "./read-it";
import { RunChanges } from "./run-changes";
import { StepList } from "./step-list";
import { useNames } from "./use-names";
import { useSettingWords } from "./use-setting-words";
import { wordChanges } from "./word-changes";

interface DiffListProps {
  readonly before: Playbook;
  readonly after: Playbook;
}

/** The changes of a playbook against the one in force, processes first. */
export function DiffList({ before, after }: DiffListProps) {
  const diff = playbookDiff(before, after);
  const { t } = useTranslation("console");
  const { language } = useWho();
  const settingWords = useSettingWords(after);
  const { pageName } = useNames(after);
  if (diff.isSame) return <Text size="sm">{t("diff.same")}</Text>;

  const wordsOf = (processId: string, stepId?: string) => {
    const [was, is] = [findProcess(before, processId), findProcess(after, processId)];
    if (!was || !is) return [];
    if (stepId === undefined) return wordChanges(was, is);
    const [stepWas, stepIs] = [findStep(was, stepId), findStep(is, stepId)];
    return stepWas && stepIs ? wordChanges(stepWas, stepIs) : [];
  };

  const others = [
    ...diff.departments.map((one) => ({
      ...one,
      kind: t("diff.department"),
      texts: one.parts.map((part) => t(`diff.departmentParts.${part}`)),
    })),
    ...diff.sites.map((one) => ({
      ...one,
      kind: t("diff.site"),
      texts: one.parts.map((part) => t(`diff.siteParts.${part}`)),
    })),
    ...diff.oldTools.map((one) => ({
      ...one,
      kind: t("diff.oldTool"),
      texts: one.parts.map((part) => t(`diff.oldToolParts.${part}`)),
    })),
    ...diff.signs.map((one) => ({
      ...one,
      kind: t(`diff.signs.${one.kind}`),
      texts: one.parts.map((part) => t(`diff.signParts.${part}`)),
    })),
    ...diff.reasons.map((one) => ({
      ...one,
      kind: t("diff.reason"),
      texts: one.parts.map((part) => t(`diff.reasonParts.${part}`)),
    })),
    ...diff.changes.map((one) => ({
      ...one,
      kind: t("diff.change"),
      texts: one.parts.map((part) => t(`diff.changeParts.${part}`)),
    })),
    ...diff.training.map((one) => ({
      ...one,
      kind: t("diff.training"),
      texts: one.parts.map((part) => t(`diff.trainingParts.${part}`)),
    })),
  ];
  return (
    <Stack gap="xs">
      <Title order={4} size="h6">
        {t("diff.title")}
      </Title>
      {diff.processes.map((process) => {
        const now = findProcess(after, process.id);
        if (now && process.change === "added") {
          return <AddedProcess key={process.id} process={now} playbook={after} />;
        }
        return (
          <Stack key={process.id} gap={6}>
            <ChangeLine
              kind={t("diff.process")}
              title={process.title[language]}
              change={process.change}
              parts={process.parts.map((part) => t(`diff.processParts.${part}`))}
              words={wordsOf(process.id)}
            />
            {process.steps.map((step) => (
              <ChangeLine
                key={step.id}
                isNested
                kind={t("diff.step")}
                title={step.title[language]}
                change={step.change}
                parts={step.parts.map((part) => t(`diff.stepParts.${part}`))}
                words={wordsOf(process.id, step.id)}
              >
                {now && step.change === "added" && (
                  <ReadIt title={step.title[language]}>
                    <StepList
                      process={now}
                      steps={now.steps.filter(({ id }) => id === step.id)}
                      pageName={pageName}
                    />
                  </ReadIt>
                )}
              </ChangeLine>
            ))}
          </Stack>
        );
      })}
      <RunChanges changes={diff.parallelRuns} before={before} after={after} />
      {others.map(({ kind, id, title, change, texts }) => (
        <ChangeLine
          key={`${kind} ${id}`}
          kind={kind}
          title={title[language]}
          change={change}
          parts={texts}
        />
      ))}
      {diff.settings.map((change) => {
        const { title, parts } = settingWords(change);
        return (
          <ChangeLine
            key={title}
            kind={t("diff.setting")}
            title={title}
            change="changed"
            parts={parts}
          />
        );
      })}
    </Stack>
  );
}

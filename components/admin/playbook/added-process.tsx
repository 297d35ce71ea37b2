import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { ChangeLine } from "./change-line";
import { ProcessFacts } from "./process-facts";
import { ReadIt } from "./read-it";
import { StepList } from "./step-list";
import { useNames } from "./use-names";

interface AddedProcessProps {
  readonly process: Process;
  /** That has it. */
  readonly playbook: Playbook;
}

/** A process that nobody has been shown yet: whoever publishes it can read it first. */
export function AddedProcess({ process, playbook }: AddedProcessProps) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { list } = useFormat();
  const { pageName, departmentName } = useNames(playbook);
  const { departments, steps } = process;
  const title = process.title[language];
  const who =
    departments.length === 0 ? t("contents.everybody") : list(departments.map(departmentName));
  return (
    <ChangeLine kind={t("diff.process")} title={title} change="added" parts={[]}>
      <ReadIt title={title}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t("contents.processLine", { count: steps.length, who })}
          </Text>
          <ProcessFacts process={process} pageName={pageName} />
          <StepList process={process} pageName={pageName} />
        </Stack>
      </ReadIt>
    </ChangeLine>
  );
}

import { Accordion, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { contentFor } from "@/lib/core/authoring/draft-content";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import { isExempt } from "@/lib/core/prompting/exempt";
import { openDraft } from "../drafts/open-draft";
import { useDraftIds } from "../drafts/use-draft-ids";
import { opensFor } from "../doors";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { ProcessFacts } from "./process-facts";
import { RemoveProcess } from "./remove-process";
import { StepList } from "./step-list";

interface ProcessItemProps {
  readonly process: Process;
  readonly inForce: Playbook;
  readonly nextVersion: number;
  readonly onPublished: () => void;
  readonly departmentName: (id: string) => string;
  readonly pageName: (id: string) => string;
}

/** One process of the playbook, folded away until it is wanted. */
export function ProcessItem(props: ProcessItemProps) {
  const { process, inForce, nextVersion, onPublished, departmentName, pageName } = props;
  const { t } = useTranslation("console");
  const { language, profile } = useWho();
  const { list } = useFormat();
  const { run, isRunning, problem } = useAction();
  const idFor = useDraftIds();
  const { id, title, departments, steps } = process;
  const who =
    departments.length === 0 ? t("contents.everybody") : list(departments.map(departmentName));

  return (
    <Accordion.Item value={id}>
      <Accordion.Control>
        <Group gap="xs">
          <Text fw={600}>{title[language]}</Text>
          {steps.some((step) => isExempt(process, step)) && (
            <Badge variant="light" color="yellow" size="sm" tt="none">
              {t("exempt.badge")}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {t("contents.processLine", { count: steps.length, who })}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="md">
          <ProcessFacts process={process} pageName={pageName} />
          <Group>
            <Button
              size="xs"
              variant="default"
              loading={isRunning}
              leftSection={<IconPencil size={16} aria-hidden />}
              aria-label={t("contents.changeWhich", { title: title[language] })}
              onClick={() => void run(() => openDraft(idFor(id), contentFor(process), process))}
            >
              {t("contents.change")}
            </Button>
          </Group>
          <ProblemNotice problem={problem} />
          <StepList process={process} pageName={pageName} />
          {opensFor(profile.role, "admin") && (
            <RemoveProcess
              process={process}
              inForce={inForce}
              nextVersion={nextVersion}
              title={title[language]}
              onPublished={onPublished}
            />
          )}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

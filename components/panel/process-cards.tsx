import { Accordion, Box, Progress, Stack, Text, Title } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessView } from "@/lib/messages/panel";
import { useLibrary } from "./library-context";
import classes from "./process-cards.module.css";
import { ProcessChecklist } from "./process-checklist";
import { withKeys } from "./process-keys";
import { progressOf } from "./progress";
import { ProgressText } from "./progress-text";
import { useOtherCasesText } from "./use-other-cases-text";
import { isWanted } from "./wanted-step";

interface ProcessCardsProps {
  readonly title: string;
  readonly processes: readonly ProcessView[];
}

/** Processes as compact cards; each opens to its checklist. */
export function ProcessCards({ title, processes }: ProcessCardsProps) {
  const { wanted } = useLibrary();
  const [opened, setOpened] = useState(() =>
    withKeys(processes).flatMap(({ key, process }) => (isWanted(process.id, wanted) ? key : [])),
  );
  const heading = useId();
  if (processes.length === 0) return null;

  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h6" c="dimmed" mb="xs" id={heading}>
        {title}
      </Title>
      <Accordion
        multiple
        value={opened}
        onChange={setOpened}
        variant="separated"
        order={3}
        chevronSize={16}
      >
        <Stack component="ul" gap="xs" className={classes.cards}>
          {withKeys(processes).map(({ key, process }) => (
            <li key={key}>
              <Accordion.Item value={key} className={classes.card}>
                <Accordion.Control className={classes.control}>
                  <ProcessCardLabel process={process} />
                </Accordion.Control>
                <Accordion.Panel keepMounted={false} className={classes.panel}>
                  <ProcessChecklist process={process} stepOrder={4} withTitle={false} />
                </Accordion.Panel>
              </Accordion.Item>
            </li>
          ))}
        </Stack>
      </Accordion>
    </section>
  );
}

function ProcessCardLabel({ process }: { readonly process: ProcessView }) {
  const { t } = useTranslation("panel");
  const { done, total } = progressOf(process);
  const otherCases = useOtherCasesText(process);
  return (
    <>
      <Text component="span" display="block" size="sm" fw={500} className={classes.title}>
        {process.title}
      </Text>
      <ProgressText process={process} />
      {otherCases !== null && (
        <Text component="span" display="block" size="xs" c="dimmed">
          {otherCases}
        </Text>
      )}
      {process.caseId !== null && (
        <Box component="span" display="block" mt={6} aria-hidden>
          <Progress
            size={4}
            value={(100 * done) / Math.max(total, 1)}
            aria-label={t("progress.label")}
          />
        </Box>
      )}
    </>
  );
}

import { Accordion, Stack } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ProcessView } from "@/lib/messages/panel";
import classes from "./checklist.module.css";
import { ChecklistStep } from "./checklist-step";
import { useLibrary } from "./library-context";
import { OtherCases } from "./other-cases";
import { ProcessDone } from "./process-done";
import { ProcessSummary } from "./process-summary";
import { progressOf } from "./progress";
import { useOpenedSteps } from "./use-opened-steps";
import { useStopCase } from "./use-stop-case";
import { wantedStep } from "./wanted-step";

interface ProcessChecklistProps {
  readonly process: ProcessView;
  /** Level of the steps' headings. */
  readonly stepOrder: 3 | 4;
  /** `false` in a card, which already says the title and how far it is. */
  readonly withTitle: boolean;
}

/** A process as an ordered checklist; the step to do next is open. */
export function ProcessChecklist({ process, stepOrder, withTitle }: ProcessChecklistProps) {
  const root = useRef<HTMLDivElement>(null);
  const { wanted, arrive } = useLibrary();
  const [target] = useState(() => wantedStep(process, wanted));
  const [opened, setOpened] = useOpenedSteps(process.steps, target);
  const { isComplete } = progressOf(process);
  const takeKeyboard = () => root.current?.focus();
  const { menu, confirmation } = useStopCase(
    { caseId: isComplete ? null : process.caseId, title: process.title },
    takeKeyboard,
  );
  useEffect(() => {
    if (target !== null) arrive();
    // oxlint-disable-next-line react/exhaustive-deps -- once: what is wanted later opens a new checklist
  }, []);

  return (
    <Stack gap="md" ref={root} tabIndex={-1} className={classes.resting}>
      <ProcessSummary process={process} withTitle={withTitle} menu={menu} />
      {confirmation}
      <OtherCases process={process} onGone={takeKeyboard} />
      {isComplete && <ProcessDone />}
      <Accordion multiple value={opened} onChange={setOpened} order={stepOrder} chevronSize={16}>
        <ol className={classes.list}>
          {process.steps.map((step, index) => (
            <ChecklistStep
              key={step.id}
              process={process}
              step={step}
              number={index + 1}
              isWanted={step.id === target}
            />
          ))}
        </ol>
      </Accordion>
    </Stack>
  );
}

import { Stack } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { AskKeyUser } from "./ask-key-user";
import { KeyUsers } from "./key-users";
import { OfferedAnswers } from "./offered-answers";
import { QuestionKept } from "./question-kept";
import { usePanel } from "./panel-context";

interface HelpBoxProps {
  readonly process: string | null;
  readonly step: string | null;
  /** `process/step`, or `null` where it is about no step. */
  readonly watch: string | null;
  readonly onClose: () => void;
}

/** Everything for somebody who is stuck: answers to others, whom to ask, a question in own words. */
export function HelpBox({ process, step, watch, onClose }: HelpBoxProps) {
  const { current, others } = usePanel().view;
  const processView = [...(current ? [current] : []), ...others].find(({ id }) => id === process);
  const stepView = processView?.steps.find(({ id }) => id === step);
  const place = stepView && processView ? `${processView.title}: ${stepView.title}` : null;
  const pageName = stepView?.pageName ?? null;
  const [kept, setKept] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const isCalm = useReducedMotion(undefined, { getInitialValueInEffect: false });
  useEffect(() => {
    root.current?.querySelector("textarea")?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: "nearest", behavior: isCalm ? "auto" : "smooth" });
    // oxlint-disable-next-line react/exhaustive-deps -- when it opens, and never while somebody writes
  }, []);
  if (kept !== null) {
    return <QuestionKept words={kept} place={place} pageName={pageName} onClose={onClose} />;
  }
  return (
    <Stack gap="md" ref={root}>
      <OfferedAnswers watch={watch} />
      <KeyUsers />
      <AskKeyUser process={process} step={step} onKept={setKept} onCancel={onClose} />
    </Stack>
  );
}

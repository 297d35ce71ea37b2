import type { ReactNode } from "react";
import { useRef, useState } from "react";
import type { ProcessView } from "@/lib/messages/panel";
import { ActionProblem } from "./action-problem";
import { ask } from "./ask";
import { ProcessMenu } from "./process-menu";
import { progressOf } from "./progress";
import { StopConfirmation } from "./stop-confirmation";
import { useAction } from "./use-action";

interface StopCase {
  /** The quiet menu; nothing when there is nothing to stop. */
  readonly menu: ReactNode;
  readonly confirmation: ReactNode;
}

/** Giving a case up: a menu, and a question in place that takes the focus and hands it back. */
export function useStopCase(process: ProcessView, onStopped: () => void): StopCase {
  // The case, not a yes: the page may turn to another record while the question stands.
  const [asked, setAsked] = useState<string | null>(null);
  const target = useRef<HTMLButtonElement>(null);
  const { run, isRunning, problem } = useAction();
  const { caseId, title } = process;
  if (caseId === null || progressOf(process).isComplete) return { menu: null, confirmation: null };

  const keep = () => {
    setAsked(null);
    target.current?.focus();
  };
  const stop = async () => {
    if (!(await run(() => ask("stopCase", { caseId })))) return;
    setAsked(null);
    onStopped();
  };
  return {
    menu: <ProcessMenu title={title} targetRef={target} onStop={() => setAsked(caseId)} />,
    confirmation: asked === caseId && (
      <>
        <StopConfirmation
          title={title}
          isRunning={isRunning}
          onKeep={keep}
          onStop={() => void stop()}
        />
        <ActionProblem problem={problem} />
      </>
    ),
  };
}

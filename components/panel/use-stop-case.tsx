import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { ProcessMenu } from "./process-menu";
import { StopConfirmation } from "./stop-confirmation";
import { useAction } from "./use-action";

interface Stoppable {
  /** `null` when there is nothing to stop. */
  readonly caseId: string | null;
  /** What the person knows the case by. */
  readonly title: string;
}

interface StopCase {
  /** The quiet menu; nothing when there is nothing to stop. */
  readonly menu: ReactNode;
  readonly confirmation: ReactNode;
}

/** Giving a case up: a menu, and a question in place that takes the focus and hands it back. */
export function useStopCase({ caseId, title }: Stoppable, onStopped: () => void): StopCase {
  // The case, not a yes: the page may turn to another record while the question stands.
  const [asked, setAsked] = useState<string | null>(null);
  const target = useRef<HTMLButtonElement>(null);
  const { run, isRunning, problem } = useAction();
  if (caseId === null) return { menu: null, confirmation: null };

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

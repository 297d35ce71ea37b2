import { Text } from "@mantine/core";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StepView } from "@/lib/messages/panel";
import { OldWayQuestion } from "./old-way-question";
import { QuietButton } from "./quiet-button";
import { SaidOldWay } from "./said-old-way";

export interface OldWay {
  readonly button: ReactNode;
  /** The question in place, then a word of thanks. */
  readonly answer: ReactNode;
}

/** Saying that a step was done the old way: a button, and a question that takes the focus and hands it back. */
export function useOldWay(step: StepView, caseId: string | null): OldWay {
  const { t } = useTranslation("fallback");
  const [state, setState] = useState<"asked" | "noted" | null>(null);
  const target = useRef<HTMLButtonElement>(null);
  const end = (next: "noted" | null) => {
    setState(next);
    target.current?.focus();
  };
  return {
    button: (
      <QuietButton
        ref={target}
        aria-expanded={state === "asked"}
        onClick={() => setState(state === "asked" ? null : "asked")}
      >
        {t("panel.menu")}
      </QuietButton>
    ),
    answer: (
      <>
        {state === "asked" && (
          <OldWayQuestion
            watch={step.watch}
            caseId={caseId}
            onNoted={() => end("noted")}
            onCancel={() => end(null)}
          />
        )}
        {step.saidOldWayAt !== null && (
          <SaidOldWay watch={step.watch} at={step.saidOldWayAt} onTakenBack={() => end(null)} />
        )}
        <div role="status">
          {state === "noted" && step.saidOldWayAt !== null && (
            <Text size="xs" c="dimmed">
              {t("panel.noted")}
            </Text>
          )}
        </div>
      </>
    ),
  };
}

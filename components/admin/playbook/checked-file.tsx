import type { ReactNode } from "react";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { ProblemNotice } from "../problem-notice";
import { ProblemTable } from "./problem-table";
import { PublishPreview } from "./publish-preview";
import type { Importer } from "./use-import";

interface CheckedFileProps {
  readonly importer: Importer;
  readonly inForce: Playbook | null;
  /** What is said under a preview. */
  readonly children?: ReactNode;
}

/** What came of checking a playbook, wherever it came from: its problems, or what publishing it would change. */
export function CheckedFile({ importer, inForce, children }: CheckedFileProps) {
  const { state, problem, isRunning, publish, cancel } = importer;
  return (
    <>
      <ProblemNotice problem={problem} />
      {state.step === "problems" && (
        <ProblemTable name={state.name} problems={state.problems} hasInForce={inForce !== null} />
      )}
      {state.step === "preview" && (
        <>
          <PublishPreview
            name={state.name}
            checked={state.checked}
            inForce={inForce}
            isRunning={isRunning}
            onPublish={(publication) => void publish(state, publication)}
            onCancel={cancel}
          />
          {children}
        </>
      )}
    </>
  );
}

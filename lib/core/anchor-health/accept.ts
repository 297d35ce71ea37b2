import type { AnchorRef } from "../anchor/anchor-ref";
import type { Descriptor } from "../anchor/descriptor";
import type { Anchor } from "../playbook/anchor";
import type { Playbook } from "../playbook/playbook";
import type { Step } from "../playbook/process";
import { watchId } from "../process/watch-id";

/** What was learned of a control that had changed: how it is recognised now. */
export interface Suggestion extends AnchorRef {
  readonly descriptor: Descriptor;
}

/**
 * The next version of a playbook, in which these suggestions are what it says. Selectors and labels that
 * no longer lead to the control go: what stays is how it looks now.
 */
export function withSuggestions(playbook: Playbook, suggestions: readonly Suggestion[]): Playbook {
  const suggested = new Map(
    suggestions.map(({ watch, part, descriptor }) => [`${watch} ${part}`, descriptor]),
  );
  return {
    ...playbook,
    version: playbook.version + 1,
    processes: playbook.processes.map((process) => ({
      ...process,
      steps: process.steps.map((step) => {
        const at = (part: AnchorRef["part"]) =>
          suggested.get(`${watchId(process.id, step.id)} ${part}`);
        return stepWith(step, at);
      }),
    })),
  };
}

function stepWith(step: Step, at: (part: AnchorRef["part"]) => Descriptor | undefined): Step {
  const { doneWhen } = step;
  return {
    ...step,
    anchor: anchorWith(step.anchor, at("step")),
    doneWhen:
      doneWhen.kind === "field-filled" && doneWhen.field
        ? { ...doneWhen, field: anchorWith(doneWhen.field, at("field")) }
        : doneWhen.kind === "record-saved" && doneWhen.control
          ? { ...doneWhen, control: anchorWith(doneWhen.control, at("control")) }
          : doneWhen,
  };
}

function anchorWith(anchor: Anchor, descriptor: Descriptor | undefined): Anchor {
  return descriptor ? { selectors: [], labels: [], descriptor } : anchor;
}

/**
 * What a page has to watch. Derived from the playbook for exactly the address it shows: what no step
 * names is never read.
 */
import type { AnchorRef } from "../anchor/anchor-ref";
import type { Language } from "../language";
import type { Anchor } from "../playbook/anchor";
import type { Playbook } from "../playbook/playbook";
import { processesFor } from "../playbook/playbook";
import type { Evidence, Process, Step } from "../playbook/process";
import type { PendingSave, ShownPage } from "./decide";
import type { StepOnPage } from "./prompt";
import { watchId } from "./watch-id";

export type Watch =
  | { readonly kind: "field"; readonly watch: string; readonly anchor: Anchor }
  | {
      readonly kind: "save";
      readonly watch: string;
      readonly anchor: Anchor;
      readonly evidence: Evidence;
    };

/** A prompt in the reader's language, ready to be drawn beside its control. */
export interface PromptCard {
  readonly watch: string;
  readonly anchor: Anchor;
  readonly when: "page-entered" | "field-focused";
  readonly title: string;
  readonly text: string;
  readonly replaces: string;
}

export interface PlannedAnchor extends AnchorRef {
  readonly anchor: Anchor;
}

export interface WatchPlan {
  /** The playbook's pages that this address is. Empty: nothing here concerns Handrail. */
  readonly pages: readonly string[];
  readonly watches: readonly Watch[];
  /** Every control that a step on these pages names, evidence apart. */
  readonly anchors: readonly PlannedAnchor[];
  /** Saves of a moment ago (perhaps before a full page load) whose evidence is still awaited. */
  readonly awaited: readonly string[];
  readonly prompt: PromptCard | null;
  /** The control that the current step talks about: the panel keeps clear of it. */
  readonly keepClear: Anchor | null;
}

export const idlePlan: WatchPlan = {
  pages: [],
  watches: [],
  anchors: [],
  awaited: [],
  prompt: null,
  keepClear: null,
};

export function watchPlan(
  playbook: Playbook,
  department: string | null,
  shown: readonly ShownPage[],
): Pick<WatchPlan, "pages" | "watches" | "anchors"> {
  const pages = shown.map(({ page }) => page);
  const steps = processesFor(playbook, department).flatMap((process) =>
    process.steps
      .filter((step) => pages.includes(step.page))
      .map((step) => [process, step] as const),
  );
  return {
    pages,
    watches: steps.flatMap(([process, step]) => watchFor(process, step)),
    anchors: steps.flatMap(([process, step]) => anchorsOf(process, step)),
  };
}

function anchorsOf(process: Process, { id, anchor, doneWhen }: Step): PlannedAnchor[] {
  const watch = watchId(process.id, id);
  const field = doneWhen.kind === "field-filled" ? doneWhen.field : undefined;
  const control = doneWhen.kind === "record-saved" ? doneWhen.control : undefined;
  return [
    { watch, part: "step", anchor },
    ...(field ? [{ watch, part: "field", anchor: field } as const] : []),
    ...(control ? [{ watch, part: "control", anchor: control } as const] : []),
  ];
}

function watchFor(process: Process, step: Step): Watch[] {
  const watch = watchId(process.id, step.id);
  const { doneWhen } = step;
  switch (doneWhen.kind) {
    case "field-filled":
      return [{ kind: "field", watch, anchor: doneWhen.field ?? step.anchor }];
    case "record-saved": {
      const { control, evidence } = doneWhen;
      return [{ kind: "save", watch, anchor: control ?? step.anchor, evidence }];
    }
    case "page-reached":
      return []; // addresses are matched in the background
  }
}

/** Evidence may show on another page than the one where the person saved: watch for it there too. */
export function awaitedWatches(
  playbook: Playbook,
  department: string | null,
  pendingSaves: readonly PendingSave[],
): Watch[] {
  const awaited = new Set(pendingSaves.map(({ watch }) => watch));
  return processesFor(playbook, department).flatMap((process) =>
    process.steps
      .filter((step) => awaited.has(watchId(process.id, step.id)))
      .flatMap((step) => watchFor(process, step)),
  );
}

export function promptCard({ process, step }: StepOnPage, language: Language): PromptCard | null {
  return step.prompt
    ? {
        watch: watchId(process.id, step.id),
        anchor: step.anchor,
        when: step.prompt.when,
        title: step.title[language],
        text: step.prompt.text[language],
        replaces: step.replaces[language],
      }
    : null;
}

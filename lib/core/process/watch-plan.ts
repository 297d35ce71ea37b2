/**
 * What a page has to watch. Derived from the playbook for exactly the address it shows: what no step
 * names is never read.
 */
import type { AnchorRef } from "../anchor/anchor-ref";
import type { FallbackWatch } from "../fallback/watches";
import type { Language } from "../language";
import type { Anchor } from "../playbook/anchor";
import type { Evidence } from "../playbook/evidence";
import type { Condition, Step } from "../playbook/process";
import type { ValueClass } from "../playbook/value-class";
import type { About } from "../prompting/about";
import type { ChosenPrompt } from "../prompting/choose";
import { isExempt } from "../prompting/exempt";
import type { ShownPage } from "./decide";
import type { Target } from "./process-index";
import type { ProcessHere } from "./steps-on-page";
import { watchId } from "./watch-id";

export type Watch =
  | {
      readonly kind: "field";
      readonly watch: string;
      readonly anchor: Anchor;
      /** What the field must hold; anything but nothing when `undefined`. */
      readonly is: ValueClass | undefined;
    }
  | {
      readonly kind: "save";
      readonly watch: string;
      readonly anchor: Anchor;
      readonly evidence: Evidence;
    }
  | {
      readonly kind: "state";
      readonly watch: string;
      readonly anchor: Anchor;
      /** One of these texts must stand in it; with `null` it only has to be there. */
      readonly oneOf: readonly string[] | null;
    }
  | {
      readonly kind: "condition";
      readonly watch: string;
      /** All of them must hold. */
      readonly all: readonly Condition[];
    };

/** A prompt in the reader's language, ready to be drawn beside its control. */
export interface PromptCard {
  readonly watch: string;
  readonly about: About;
  /** The control that it talks about; `null` for a step of a record that the person has left. */
  readonly anchor: Anchor | null;
  readonly when: NonNullable<Step["prompt"]>["when"];
  /** A full prompt, or only its title. */
  readonly level: "full" | "hint";
  /** How long the person may begin by themself, from when the control is there, ms. */
  readonly delayMs: number;
  /** For `idle`: so long without a key or a click, ms. */
  readonly idleMs: number;
  readonly isOverdue: boolean;
  /** “Not for me” would not end it, so it is not offered. */
  readonly mustCome: boolean;
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
  /** Signs of going back to the old way that can show here. */
  readonly fallbacks: readonly FallbackWatch[];
  /** The control that the current step talks about: the panel keeps clear of it. */
  readonly keepClear: Anchor | null;
}

export const idlePlan: WatchPlan = {
  pages: [],
  watches: [],
  anchors: [],
  awaited: [],
  prompt: null,
  fallbacks: [],
  keepClear: null,
};

export function watchPlan(
  processes: readonly Pick<ProcessHere, "index" | "process">[],
  shown: readonly ShownPage[],
): Pick<WatchPlan, "watches" | "anchors"> {
  const pages = shown.map(({ page }) => page);
  const targets = processes.flatMap(({ process }) =>
    process.steps.filter(({ page }) => pages.includes(page)).map((step) => ({ process, step })),
  );
  return { watches: targets.flatMap(watchesOf), anchors: targets.flatMap(anchorsOf) };
}

type StepOfProcess = Pick<Target, "process" | "step">;

function anchorsOf({ process, step: { id, anchor, doneWhen } }: StepOfProcess): PlannedAnchor[] {
  const watch = watchId(process.id, id);
  const field = doneWhen.kind === "field-filled" ? doneWhen.field : undefined;
  const control = doneWhen.kind === "record-saved" ? doneWhen.control : undefined;
  return [
    { watch, part: "step", anchor },
    ...(field ? [{ watch, part: "field", anchor: field } as const] : []),
    ...(control ? [{ watch, part: "control", anchor: control } as const] : []),
  ];
}

/** What the page must watch to see that a step is done, and whether it counts. */
export function watchesOf({ process, step }: StepOfProcess): Watch[] {
  const watch = watchId(process.id, step.id);
  const { onlyIf } = step;
  const condition: Watch[] = onlyIf.length > 0 ? [{ kind: "condition", watch, all: onlyIf }] : [];
  return [...condition, ...doneWatches(watch, step)];
}

function doneWatches(watch: string, { anchor, doneWhen }: Step): Watch[] {
  switch (doneWhen.kind) {
    case "field-filled":
      return [{ kind: "field", watch, anchor: doneWhen.field ?? anchor, is: doneWhen.is }];
    case "record-saved": {
      const { control, evidence } = doneWhen;
      return [{ kind: "save", watch, anchor: control ?? anchor, evidence }];
    }
    case "status-reached":
      return [{ kind: "state", watch, anchor: doneWhen.status ?? anchor, oneOf: doneWhen.oneOf }];
    case "element-appears":
      return [{ kind: "state", watch, anchor: doneWhen.element, oneOf: null }];
    case "page-reached": // addresses are matched in the background
    case "confirmed": // said in the panel
      return [];
  }
}

export function promptCard(
  { process, step, openCase, record, style, isOverdue, isLeft }: ChosenPrompt,
  language: Language,
): PromptCard | null {
  return step.prompt
    ? {
        watch: watchId(process.id, step.id),
        about: { caseId: openCase?.id ?? null, record },
        anchor: isLeft ? null : step.anchor,
        when: isOverdue || isLeft ? "page-entered" : step.prompt.when,
        level: style.level === "full" ? "full" : "hint",
        delayMs: style.delayMs,
        idleMs: step.prompt.idleSeconds * 1000,
        isOverdue,
        mustCome: openCase !== null && isExempt(process, step),
        title: step.title[language],
        text: step.prompt.text[language],
        replaces: step.replaces[language],
      }
    : null;
}

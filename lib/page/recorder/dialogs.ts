/** Which dialogs open and close: a press that opens one has not saved anything yet. */
import type { RecordedStep } from "@/lib/core/recording/recording";
import { findAllIn, isVisible } from "../watch/dom";
import type { PageChanges } from "../watch/page-change";
import type { Roots } from "../watch/roots";

const DIALOGS = "dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]";

export interface DialogsOptions {
  readonly roots: Roots;
  readonly changes: PageChanges;
  readonly isOurs: (element: Element) => boolean;
  readonly tell: (step: Extract<RecordedStep, { kind: "dialog" }>) => void;
  readonly signal: AbortSignal;
}

/** @returns a way to look before something else is done */
export function watchDialogs(options: DialogsOptions): { readonly lookNow: () => void } {
  const { roots, changes, isOurs, tell, signal } = options;
  const open = new Set<Element>();
  const shown = () =>
    roots
      .all()
      .flatMap((root) => findAllIn(root, DIALOGS))
      .filter((element) => !isOurs(element) && isVisible(element));
  for (const element of shown()) open.add(element);

  const look = () => {
    const now = new Set(shown());
    for (const element of open) {
      if (now.has(element)) continue;
      open.delete(element);
      tell({ kind: "dialog", change: "closed" });
    }
    for (const element of now) {
      if (open.has(element)) continue;
      open.add(element);
      tell({ kind: "dialog", change: "opened" });
    }
  };
  changes.on(look, signal);
  return { lookNow: look };
}

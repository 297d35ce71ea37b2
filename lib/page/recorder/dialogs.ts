/** Which dialogs open and close: a press that opens one has not saved anything yet. */
import type { RecordedStep } from "@/lib/core/recording/recording";
import { attribute, byId, findAllIn, findIn, isVisible, rootOf, textOf } from "../watch/dom";
import type { PageChanges } from "../watch/page-change";
import type { Roots } from "../watch/roots";
import type { Describer } from "./describer";

const DIALOGS = "dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]";

export interface DialogsOptions {
  readonly roots: Roots;
  readonly changes: PageChanges;
  readonly describer: Describer;
  readonly isOurs: (element: Element) => boolean;
  readonly tell: (step: Extract<RecordedStep, { kind: "dialog" }>) => void;
  readonly signal: AbortSignal;
}

/** @returns a way to look before something else is done */
export function watchDialogs(options: DialogsOptions): { readonly lookNow: () => void } {
  const { roots, changes, describer, isOurs, tell, signal } = options;
  /** Those that are open, by what they are called. */
  const names = new Map<Element, string | null>();
  const shown = () =>
    roots
      .all()
      .flatMap((root) => findAllIn(root, DIALOGS))
      .filter((element) => !isOurs(element) && isVisible(element));
  const nameOf = (element: Element) => {
    const title = titleOfDialog(element);
    return title === "" ? null : describer.words(title, describer.read());
  };
  for (const element of shown()) names.set(element, null);

  const look = () => {
    const now = new Set(shown());
    for (const [element, name] of names) {
      if (now.has(element)) continue;
      names.delete(element);
      tell({ kind: "dialog", change: "closed", name });
    }
    for (const element of now) {
      if (names.has(element)) continue;
      const name = nameOf(element);
      names.set(element, name);
      tell({ kind: "dialog", change: "opened", name });
    }
  };
  changes.on(look, signal);
  return { lookNow: look };
}

function titleOfDialog(dialog: Element): string {
  const label = attribute(dialog, "aria-label");
  if (label) return label;
  const id = attribute(dialog, "aria-labelledby")?.split(/\s+/)[0];
  const named = id ? byId(rootOf(dialog), id) : null;
  const title = named ?? findIn(dialog, "h1,h2,h3,[role=heading]");
  return title ? textOf(title).replace(/\s+/g, " ").trim().slice(0, 120) : "";
}

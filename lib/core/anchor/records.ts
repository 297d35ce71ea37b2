/** Where a page shows a record's data: it never goes into a descriptor. */
import type { ElementFacts } from "./facts";
import type { Kind } from "./kind";
import { isControl } from "./kind";
import { below } from "./neighbours";
import type { PageView } from "./page-view";

const LANDMARK_TAGS = new Set(["nav", "main", "header", "footer", "aside", "form", "dialog"]);

/** Values of a record as CRMs show them: cells of lists, and the second of two cells of a row. */
export function isRecordData(view: PageView, index: number): boolean {
  if (isControl(view.kinds[index] as Kind)) return true;
  let at = index;
  for (let level = 0; level < 6 && at >= 0; level++) {
    const facts = view.facts[at] as ElementFacts;
    const kind = view.kinds[at] as Kind;
    if (kind === "button" || kind === "tab") return false;
    if (LANDMARK_TAGS.has(facts.tag)) return false;
    const { tag, role } = facts;
    if (tag === "td" || role === "gridcell" || role === "cell") {
      const [place, cells] = view.nth(at);
      return cells > 2 || place > 0;
    }
    if (tag === "dd") return true;
    at = facts.parent;
  }
  return false;
}

/** Rows of lists: three and more cells, or one of several like items. */
export function rowMarkOf(view: PageView, index: number): number {
  for (let at = index, level = 0; at >= 0 && level < 8; level++) {
    const { tag, role, parent } = view.facts[at] as ElementFacts;
    if (
      (tag === "tr" || role === "row" || tag === "li" || role === "listitem") &&
      view.nth(at)[1] > 2
    ) {
      const end = view.last[at] as number;
      const action = view.actions[below(view.actions, at)];
      const text = view.texts[below(view.texts, at)];
      const named = [action, text].find(
        (each) => each !== undefined && each <= end && view.mark(each) > 0,
      );
      return named === undefined ? 0 : view.mark(named);
    }
    at = parent;
  }
  return 0;
}

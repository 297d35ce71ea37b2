/** What somebody has uncovered of a picture so far, and the way back. */
import type { Box } from "./box";

export interface Editing {
  readonly boxes: readonly Box[];
  /** Oldest first. */
  readonly before: readonly (readonly Box[])[];
  /** What was done last: the same again is one step of undo. */
  readonly last: string | null;
}

export type Edit =
  | { readonly kind: "uncovered"; readonly box: Box }
  /** `how`: one key held down is one change. */
  | {
      readonly kind: "changed";
      readonly place: number;
      readonly box: Box;
      readonly how: "drag" | "keys";
    }
  | { readonly kind: "covered"; readonly place: number }
  | { readonly kind: "all-covered" }
  | { readonly kind: "undone" };

/** Everything is covered. */
export const untouched: Editing = { boxes: [], before: [], last: null };

export function edited(editing: Editing, edit: Edit): Editing {
  const { boxes, before, last } = editing;
  switch (edit.kind) {
    case "uncovered":
      return step(editing, [...boxes, edit.box]);
    case "changed": {
      const changed = boxes.map((box, place) => (place === edit.place ? edit.box : box));
      const name = edit.how === "keys" ? `${edit.place} by keys` : null;
      if (name !== null && name === last) return { boxes: changed, before, last };
      return step(editing, changed, name);
    }
    case "covered":
      return step(
        editing,
        boxes.filter((_, place) => place !== edit.place),
      );
    case "all-covered":
      return boxes.length === 0 ? editing : step(editing, []);
    case "undone": {
      const previous = before.at(-1);
      return previous ? { boxes: previous, before: before.slice(0, -1), last: null } : editing;
    }
  }
}

function step(
  { boxes, before }: Editing,
  next: readonly Box[],
  last: string | null = null,
): Editing {
  return { boxes: next, before: [...before, boxes], last };
}

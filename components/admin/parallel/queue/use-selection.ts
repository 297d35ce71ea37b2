import { useState } from "react";

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** @param isRange also everything between this one and the last that was chosen */
  readonly toggle: (id: string, isRange: boolean) => void;
  readonly set: (ids: readonly string[], isChosen: boolean) => void;
  readonly clear: () => void;
}

/**
 * Which differences are chosen; of other pages, too.
 *
 * @param shown ids of the page, in order
 */
export function useSelection(shown: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);

  const set = (some: readonly string[], isChosen: boolean) => {
    setIds((before) => {
      const after = new Set(before);
      for (const id of some) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  };
  return {
    ids,
    set,
    toggle: (id, isRange) => {
      const [from, to] = [shown.indexOf(last ?? id), shown.indexOf(id)].toSorted((a, b) => a - b);
      const some =
        isRange && from !== undefined && from >= 0 ? shown.slice(from, (to ?? 0) + 1) : [id];
      set(some, !ids.has(id));
      setLast(id);
    },
    clear: () => {
      setIds(new Set());
      setLast(null);
    },
  };
}

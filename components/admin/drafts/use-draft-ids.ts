import { useRef } from "react";
import { newId } from "@/lib/id";

/**
 * Ids of drafts that are about to begin, one for each thing that a draft is made of. They are known before
 * the click, so that the second of two fast clicks begins nothing more.
 */
export function useDraftIds(): (madeOf: string) => string {
  const ids = useRef(new Map<string, string>());
  return (madeOf) => {
    const id = ids.current.get(madeOf) ?? newId();
    ids.current.set(madeOf, id);
    return id;
  };
}

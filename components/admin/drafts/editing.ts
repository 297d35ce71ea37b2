import { createContext, useContext } from "react";
import { languages } from "@/lib/core/language";
import type { Language } from "@/lib/core/language";

/** How the author works just now. */
interface Editing {
  /** That texts are written in. */
  readonly written: readonly Language[];
  /** The author asked to go on although something is missing: from then on, it is marked where it is. */
  readonly isAsked: boolean;
}

export const EditingContext = createContext<Editing>({ written: languages, isAsked: false });

export function useEditing(): Editing {
  return useContext(EditingContext);
}

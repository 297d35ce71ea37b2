import { createContext, use } from "react";
import type { HelpView } from "@/lib/messages/help";
import type { LearningView } from "@/lib/messages/learning";

export type Shelf = "questions" | "catch-up";

interface Library {
  /** The panel shows the library instead of the person's steps. */
  readonly isOpen: boolean;
  /** @param shelf that was promised; without one, whatever waits */
  readonly open: (shelf?: Shelf) => void;
  readonly shelf: Shelf | null;
  readonly close: () => void;
  /** Goes back to the steps, to this one (`process/step`), or to the next one of this process. */
  readonly goTo: (place: string) => void;
  /** Where to go, until the panel is there. */
  readonly wanted: string | null;
  readonly arrive: () => void;
  /** `null` until they are known. */
  readonly learning: LearningView | null;
  readonly help: HelpView | null;
}

export const LibraryContext = createContext<Library>({
  isOpen: false,
  open: () => undefined,
  shelf: null,
  close: () => undefined,
  goTo: () => undefined,
  wanted: null,
  arrive: () => undefined,
  learning: null,
  help: null,
});

/** What changed, what there is to learn, and the questions: all that can be looked up. */
export function useLibrary(): Library {
  return use(LibraryContext);
}

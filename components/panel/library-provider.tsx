import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useQuery } from "@/components/use-query";
import { ask } from "./ask";
import { LibraryContext } from "./library-context";
import { useLastValue } from "./use-last-value";

const askLearning = () => ask("learning", {});
const askHelp = () => ask("help", {});

/** Asks once for all who show something of it. */
export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const learning = useLastValue(useQuery(askLearning));
  const help = useLastValue(useQuery(askHelp));
  const library = useMemo(
    () => ({
      isOpen,
      open: () => setIsOpen(true),
      close: () => setIsOpen(false),
      learning,
      help,
    }),
    [isOpen, learning, help],
  );
  return <LibraryContext value={library}>{children}</LibraryContext>;
}

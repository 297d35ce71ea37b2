import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useQuery } from "@/components/use-query";
import { ask } from "./ask";
import { LibraryContext } from "./library-context";
import type { Shelf } from "./library-context";
import { useLastValue } from "./use-last-value";

const askLearning = () => ask("learning", {});
const askHelp = () => ask("help", {});

/** Asks once for all who show something of it. */
export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const learning = useLastValue(useQuery(askLearning));
  const help = useLastValue(useQuery(askHelp));
  const library = useMemo(
    () => ({
      isOpen,
      open: (promised?: Shelf) => {
        setShelf(promised ?? null);
        setIsOpen(true);
      },
      shelf,
      close: () => setIsOpen(false),
      goTo: (place: string) => {
        setWanted(place);
        setIsOpen(false);
      },
      wanted,
      arrive: () => setWanted(null),
      learning,
      help,
    }),
    [isOpen, shelf, wanted, learning, help],
  );
  return <LibraryContext value={library}>{children}</LibraryContext>;
}

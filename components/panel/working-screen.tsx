import type { ReactNode } from "react";
import { Library } from "./library";
import { useLibrary } from "./library-context";
import { News } from "./news";

/** The person's steps with the news above them, or what they look up. */
export function WorkingScreen({ children }: { readonly children: ReactNode }) {
  const { isOpen } = useLibrary();
  if (isOpen) return <Library />;
  return (
    <>
      <News />
      {children}
    </>
  );
}

import type { ReactNode } from "react";
import { Library } from "./library";
import { useLibrary } from "./library-context";
import { News } from "./news";
import { useComparison } from "./parallel/comparison-context";
import { LedgerLines } from "./parallel/ledger-lines";
import { ListLines } from "./parallel/list-lines";
import { RecordComparison } from "./parallel/record-comparison";

/** The person's steps with the news above them, or what they look up or compare. */
export function WorkingScreen({ children }: { readonly children: ReactNode }) {
  const { isOpen } = useLibrary();
  const { record } = useComparison();
  if (isOpen) return <Library />;
  if (record) return <RecordComparison key={record.run} record={record} />;
  return (
    <>
      <News />
      <LedgerLines />
      <ListLines />
      {children}
    </>
  );
}

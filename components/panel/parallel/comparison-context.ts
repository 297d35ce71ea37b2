import { createContext, use } from "react";
import type { RecordInRun } from "@/lib/messages/parallel-panel";

/** What of the comparison is shown. */
export interface Shown {
  readonly run: string;
  /** The field to begin with; `null`: from the top. */
  readonly field: string | null;
}

interface Comparison {
  /** The record that the tab shows, in every run that knows it. */
  readonly records: readonly RecordInRun[];
  /** The one that takes the place of the person's steps, or `null`. */
  readonly record: RecordInRun | null;
  /** A new object whenever somebody asks for it, also for the same field again. */
  readonly shown: Shown | null;
  readonly show: (shown: Shown) => void;
  readonly close: () => void;
  /** The run whose comparison the person has just left: the keyboard goes on from its line. */
  readonly left: string | null;
  readonly arrive: () => void;
  /** Asks the background again. */
  readonly refresh: () => void;
}

export const ComparisonContext = createContext<Comparison>({
  records: [],
  record: null,
  shown: null,
  show: () => undefined,
  close: () => undefined,
  left: null,
  arrive: () => undefined,
  refresh: () => undefined,
});

/** What the ledger and the CRM say of the record that the tab shows. */
export function useComparison(): Comparison {
  return use(ComparisonContext);
}

import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useQuery } from "@/components/use-query";
import type { RecordInRun } from "@/lib/messages/parallel-panel";
import { ask } from "../ask";
import { useLibrary } from "../library-context";
import { useLastValue } from "../use-last-value";
import { useNewRecord } from "../use-new-record";
import { ComparisonContext } from "./comparison-context";
import type { Shown } from "./comparison-context";
import { useWantedInRun } from "./use-wanted-in-run";

const askRecords = () => ask("recordInRuns", {});
const none: readonly RecordInRun[] = [];

/** Asks once for the line, for the comparison, and for whoever shows a field of it. */
export function ComparisonProvider({ children }: { readonly children: ReactNode }) {
  const query = useQuery(askRecords);
  const records = useLastValue(query) ?? none;
  const library = useLibrary();
  const [shown, setShown] = useState<Shown | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  // What was opened was about the record before.
  useNewRecord(() => setShown(null));
  const refresh = query.state === "ready" ? query.refresh : query.state === "failed" && query.retry;
  const comparison = useMemo(
    () => ({
      records,
      record: records.find(({ run }) => run === shown?.run) ?? null,
      shown,
      show: ({ run, field }: Shown) => {
        library.close();
        setShown({ run, field });
      },
      close: () => {
        setLeft(shown?.run ?? null);
        setShown(null);
      },
      left,
      arrive: () => setLeft(null),
      refresh: refresh || (() => undefined),
    }),
    [records, shown, left, refresh, library],
  );
  useWantedInRun(comparison.show);
  return <ComparisonContext value={comparison}>{children}</ComparisonContext>;
}

import { useEffect, useState } from "react";
import type { Proposal } from "@/lib/core/reconcile/similar";
import type { RunView } from "@/lib/messages/parallel";
import type { Unmatched } from "@/lib/messages/parallel-same";
import { ask } from "../../ask";
import { useErrorText } from "../../use-error-text";
import { Progress } from "../progress";
import { findProposals } from "./similar-finder";

type Finding =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly problem: string }
  | {
      readonly state: "finding" | "cancelled";
      readonly unmatched: Unmatched;
    }
  | {
      readonly state: "found";
      readonly unmatched: Unmatched;
      /** Likeliest first. */
      readonly proposals: readonly Proposal[];
    };

export type Proposals = Finding & {
  /** Of the search that is under way. */
  readonly progress: Progress;
  readonly cancel: () => void;
  /** Asks for what is unmatched now, and looks again. */
  readonly again: () => void;
};

const ASKING = { state: "asking" } as const;

/**
 * What has no partner, and which of it is alike. Asked anew when a file or a look at the CRM is another one, not
 * at every word that is said: the list stands still under the hands of who goes through it.
 */
export function useProposals({ run, ledger, exported, look, imports }: RunView): Proposals {
  const errorText = useErrorText();
  const [turn, setTurn] = useState(0);
  const [progress] = useState(() => new Progress());
  const [said, setSaid] = useState<{ readonly of: string; readonly finding: Finding } | null>(null);
  const [cancel, setCancel] = useState<() => void>(() => () => {});
  const of = [run.id, ledger?.at, exported?.at, look?.at, imports[0]?.id, turn].join(" ");

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const say = (finding: Finding) => {
      if (!signal.aborted) setSaid({ of, finding });
    };
    const find = async () => {
      try {
        const unmatched = await ask("unmatched", { run: run.id });
        if (signal.aborted) return;
        const { ledger: rows, crm, refused } = unmatched;
        setCancel(() => () => {
          say({ state: "cancelled", unmatched });
          stop.abort();
        });
        progress.set(0);
        say({ state: "finding", unmatched });
        const sides = { ledger: rows, crm, refused };
        const proposals = await findProposals(sides, signal, progress.set);
        say({ state: "found", unmatched, proposals });
      } catch (error) {
        say({ state: "failed", problem: errorText(error) });
      }
    };
    void find();
    return () => stop.abort();
    // Another language changes no question.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [of, run.id, progress]);

  const finding = said?.of === of ? said.finding : ASKING;
  return { ...finding, progress, cancel, again: () => setTurn(turn + 1) };
}

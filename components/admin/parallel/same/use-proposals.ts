import { useEffect, useState } from "react";
import type { Proposal } from "@/lib/core/reconcile/similar";
import type { RunView } from "@/lib/messages/parallel";
import type { Unmatched } from "@/lib/messages/parallel-same";
import { ask } from "../../ask";
import { useErrorText } from "../../use-error-text";
import { findProposals } from "./similar-finder";

type Finding =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly problem: string }
  | {
      readonly state: "finding" | "cancelled";
      readonly unmatched: Unmatched;
      /** 0 to 1. */
      readonly share: number;
    }
  | {
      readonly state: "found";
      readonly unmatched: Unmatched;
      /** Likeliest first. */
      readonly proposals: readonly Proposal[];
    };

export type Proposals = Finding & {
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
        const saying = (share: number) => say({ state: "finding", unmatched, share });
        setCancel(() => () => {
          say({ state: "cancelled", unmatched, share: 0 });
          stop.abort();
        });
        saying(0);
        const proposals = await findProposals({ ledger: rows, crm, refused }, signal, saying);
        say({ state: "found", unmatched, proposals });
      } catch (error) {
        say({ state: "failed", problem: errorText(error) });
      }
    };
    void find();
    return () => stop.abort();
    // Another language changes no question.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [of, run.id]);

  const finding = said?.of === of ? said.finding : ASKING;
  return { ...finding, cancel, again: () => setTurn(turn + 1) };
}

import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { useQuery } from "@/components/use-query";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { Site } from "@/lib/core/playbook/site";
import type { ClaimedPick, PickForDraft } from "@/lib/messages/picker";
import { ask } from "../ask";
import { useAction } from "../use-action";
import { sitesNamed } from "../playbook/preview-request";

/** The control that the picking is about. */
interface PickTarget {
  readonly anchor: AnchorRef;
  /** Of the step. */
  readonly title: string;
  readonly page: string;
}

/** How the way to the CRM and back ended, at the control that it was for. */
export type PickSaid = { readonly anchor: AnchorRef } & (
  | PickForDraft
  | { readonly outcome: "cancelled" | "closed" | "unknown-page" }
  | { readonly outcome: "taken"; readonly seenOn: string | null }
);

export interface DraftPicker {
  readonly start: (target: PickTarget) => void;
  readonly cancel: () => void;
  /** What the person is to point at in the CRM just now. */
  readonly waitingFor: AnchorRef | null;
  readonly said: PickSaid | null;
  /** Which control `problem` is about. */
  readonly askedFor: AnchorRef | null;
  readonly isRunning: boolean;
  readonly problem: string | null;
}

interface Waiting {
  readonly anchor: AnchorRef;
  readonly tab: number;
}

/**
 * Pointing at controls in the CRM for a draft.
 *
 * @param sites of the playbook with the draft in it
 * @param onTaken puts what was shown into the draft
 */
export function useDraftPick(
  draft: string,
  sites: readonly Site[],
  onTaken: (claimed: ClaimedPick) => void,
): DraftPicker {
  const { run, isRunning, problem } = useAction();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [said, setSaid] = useState<PickSaid | null>(null);
  const [askedFor, setAskedFor] = useState<AnchorRef | null>(null);
  const tab = waiting?.tab ?? null;
  const question = useCallback(() => ask("draftPick", { draft, tab }), [draft, tab]);
  const query = useQuery(question);
  const pick = query.state === "ready" ? query.value : null;

  const follow = useEffectEvent(async () => {
    if (!pick) return;
    if (pick.state === "taken") {
      // Of two consoles that show the draft, one gets it.
      const claimed = await ask("claimDraftPick", { draft });
      setWaiting(null);
      if (!claimed) return;
      onTaken(claimed);
      setSaid({ anchor: claimed.anchor, outcome: "taken", seenOn: claimed.seenOn });
    } else if (pick.state === "cancelled" || pick.state === "closed") {
      if (!waiting || waiting.tab !== pick.tab) return;
      setWaiting(null);
      setSaid({ anchor: waiting.anchor, outcome: pick.state });
    } else if (pick.state !== "none" && pick.anchor && pick.tab !== null && !waiting) {
      // The console was loaded anew meanwhile.
      setWaiting({ anchor: pick.anchor, tab: pick.tab });
    }
  });
  // What happened in the CRM is an event of another page; only its answer comes by a query.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => void follow(), [pick]);

  const start = ({ anchor, title, page }: PickTarget) =>
    void run(async () => {
      setSaid(null);
      setAskedFor(anchor);
      const named = sitesNamed(sites, page);
      if (!named) return setSaid({ anchor, outcome: "unknown-page" });
      const started = await ask("pickForDraft", { draft, anchor, title, page, sites: named });
      if ("tab" in started) setWaiting({ anchor, tab: started.tab });
      setSaid({ anchor, ...started });
    });
  const cancel = () =>
    void run(async () => {
      setWaiting(null);
      setSaid(null);
      await ask("endDraftPick", { draft });
    });
  return { start, cancel, waitingFor: waiting?.anchor ?? null, said, askedFor, isRunning, problem };
}

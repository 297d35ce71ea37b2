import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "@/components/use-action";
import type { MayNot } from "@/lib/core/discrepancy/may";
import type { SayingRequest } from "@/lib/messages/parallel-panel";
import { useDiscrepancyPage } from "./discrepancy-context";

export interface Say {
  /** @returns whether it was taken. */
  readonly say: (saying: SayingRequest) => Promise<boolean>;
  readonly isRunning: boolean;
  /** Why the last was not taken, in the reader's language, or `null`. */
  readonly problem: string | null;
}

/** What a key user says of one difference; then what is shown is asked for anew. */
export function useSay(run: string, id: string): Say {
  const { t } = useTranslation("comparison");
  const page = useDiscrepancyPage();
  const action = useAction(page.errorText, page.refresh);
  const [refused, setRefused] = useState<MayNot | null>(null);

  const say = async (saying: SayingRequest) => {
    setRefused(null);
    let reason: MayNot | null = null;
    const isDone = await action.run(async () => {
      const said = await page.say({ run, ids: [id], saying });
      reason = said.refused[0]?.reason ?? null;
    });
    setRefused(reason);
    return isDone && reason === null;
  };
  const problem = action.problem ?? (refused === null ? null : t(`mayNot.${refused}`));
  return { say, isRunning: action.isRunning, problem };
}

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { browser } from "wxt/browser";
import { focusPageTitle } from "@/components/ui/use-page-focus";
import { BundleRefused } from "@/lib/core/bundle/bundle-problem";
import type { BundleProblem } from "@/lib/core/bundle/bundle-problem";
import type { SignedBundle } from "@/lib/core/bundle/format";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import { AskError } from "@/lib/messages/connect";
import type { PlaybookFileCheck } from "@/lib/messages/playbook-file";
import { ask } from "../../ask";
import { readBundle } from "../../bundles/bundle-file";
import { useAction } from "../../use-action";
import { useNotify } from "../../use-notify";

export type ReadyFile = Extract<PlaybookFileCheck, { state: "ready" }>;

/** How far a signed playbook has come on its way into this browser. */
export type Received =
  | { readonly step: "idle" }
  | { readonly step: "refused"; readonly name: string; readonly problem: BundleProblem }
  | {
      readonly step: "problems";
      readonly name: string;
      readonly problems: readonly PlaybookProblem[];
    }
  | { readonly step: "ready"; readonly bundle: SignedBundle; readonly file: ReadyFile };

const idle: Received = { step: "idle" };

/**
 * Checks a signed playbook, and puts it in force once the person knows whose it is.
 *
 * @param onChanged it is in force, or the browser's question about sites was answered
 */
export function useReceived(onChanged: () => void) {
  const { t } = useTranslation("playbookFile");
  const { run, isRunning, problem } = useAction();
  const notify = useNotify();
  const [state, setState] = useState<Received>(idle);
  const turn = useRef(0);

  const check = (file: File) =>
    run(async () => {
      const mine = ++turn.current;
      setState(idle);
      const next = await checked(file);
      // Cancelled, or asked anew, while the answer was on its way.
      if (mine === turn.current) setState(next);
    });

  const take = (ready: Extract<Received, { step: "ready" }>) => {
    const { bundle, file } = ready;
    const { signer, checked: met } = file;
    // Nothing may come between the press and the question, or the browser does not ask. The playbook does not
    // wait for the answer: who says no, or leaves the question, can say yes later.
    if (met.ungranted.length > 0) {
      const asked = browser.permissions.request({ origins: [...met.ungranted] });
      void asked.then(onChanged).catch(() => undefined);
    }
    void run(async () => {
      const compared = signer.is === "known" ? null : signer.key;
      const over = met.inForce?.seq ?? null;
      const taken = await ask("takePlaybookFile", { bundle, compared, over });
      if (taken.state === "taken") {
        notify(t("taken", { version: taken.version }));
        setState(idle);
        onChanged();
        focusPageTitle();
        return;
      }
      setState(notTaken(met.playbook.id, taken));
    });
  };

  const cancel = () => {
    turn.current++;
    setState(idle);
  };
  return { state, isRunning, problem, check, take, cancel };
}

async function checked(file: File): Promise<Received> {
  const { name } = file;
  try {
    const bundle = await readBundle(file);
    const answer = await ask("checkPlaybookFile", bundle);
    return answer.state === "ready"
      ? { step: "ready", bundle, file: answer }
      : notTaken(name, answer);
  } catch (error) {
    if (error instanceof BundleRefused) return { step: "refused", name, problem: error.problem };
    // It unpacks to something that is no bundle on the wire.
    if (error instanceof AskError && error.code === "invalid") {
      return { step: "refused", name, problem: "broken" };
    }
    throw error;
  }
}

function notTaken(
  name: string,
  answer: Extract<PlaybookFileCheck, { state: "refused" | "problems" }>,
): Received {
  return answer.state === "refused"
    ? { step: "refused", name, problem: answer.problem }
    : { step: "problems", name, problems: answer.problems };
}

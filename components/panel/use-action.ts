import { useState } from "react";
import { useErrorText } from "./use-error-text";
import { usePanel } from "./panel-context";

export interface Action {
  /** Does one thing, then asks for the view again. @returns whether it worked. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last try failed and what to do, in the reader's language. */
  readonly problem: string | null;
}

/** One thing a person can do here, with its progress and its failure. */
export function useAction(): Action {
  const { refresh } = usePanel();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ readonly cause: unknown } | null>(null);

  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      refresh();
      return true;
    } catch (cause) {
      setError({ cause });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem: error && errorText(error.cause) };
}

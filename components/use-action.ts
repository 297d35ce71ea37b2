import { useState } from "react";

export interface Action {
  /** Does one thing. @returns whether it worked. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly isRunning: boolean;
  /** Why the last try failed and what to do about it, in the reader's language, or `null`. */
  readonly problem: string | null;
}

/** One thing that a person can do on a page, with its progress and its failure. */
export function useAction(
  errorText: (error: unknown) => string,
  onDone: () => void = () => undefined,
): Action {
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);

  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setFailure(null);
    setIsRunning(true);
    try {
      await work();
      onDone();
      return true;
    } catch (cause) {
      setFailure({ cause });
      return false;
    } finally {
      setIsRunning(false);
    }
  };
  return { run, isRunning, problem: failure && errorText(failure.cause) };
}

import { useRef, useState } from "react";
import { ask } from "./ask";
import { useAction } from "./use-action";

interface WhatFor {
  readonly process: string | null;
  readonly step: string | null;
}

/** “I need help”: noted once each time the names are opened; the names show whether or not that worked. */
export function useHelp({ process, step }: WhatFor) {
  const [opened, setOpened] = useState(false);
  const { run, problem } = useAction();
  const button = useRef<HTMLButtonElement>(null);
  return {
    opened,
    problem,
    button,
    toggle: () => {
      setOpened(!opened);
      if (!opened) void run(() => ask("requestHelp", { process, step }));
    },
    /** From inside of what goes: the keyboard comes back to the button. */
    close: () => {
      setOpened(false);
      button.current?.focus();
    },
  };
}

import { useState } from "react";
import type { StepView } from "@/lib/messages/panel";
import { followCurrent } from "./opened-steps";

/**
 * Which steps are expanded: what the person opened, and always the one to do next.
 *
 * @param first one more to begin with.
 */
export function useOpenedSteps(
  steps: readonly StepView[],
  first: string | null,
): [opened: string[], setOpened: (opened: string[]) => void] {
  const current = steps.find((step) => step.current)?.id ?? null;
  const [followed, setFollowed] = useState(current);
  const [opened, setOpened] = useState(() =>
    followCurrent(first === null ? [] : [first], null, current),
  );
  if (current !== followed) {
    setFollowed(current);
    setOpened(followCurrent(opened, followed, current));
  }
  return [opened, setOpened];
}

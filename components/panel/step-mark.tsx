import { ThemeIcon } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { StepState } from "./progress";
import classes from "./checklist.module.css";

const variants = { done: "light", current: "filled", "to-do": "default" } as const;

interface StepMarkProps {
  readonly state: StepState;
  readonly number: number;
}

/** A tick, or the step's number; the words beside it say the same. */
export function StepMark({ state, number }: StepMarkProps) {
  return (
    <ThemeIcon
      radius="xl"
      size={24}
      variant={variants[state]}
      className={classes.mark}
      data-state={state}
      aria-hidden
    >
      {state === "done" ? <IconCheck size={16} stroke={2.5} /> : number}
    </ThemeIcon>
  );
}

import { Progress } from "@mantine/core";
import type { StepFigures } from "@/lib/core/statistics/step-figures";

export const stepColors = {
  unaided: "var(--handrail-chart-unaided)",
  aided: "var(--handrail-chart-aided)",
} as const;

interface StepBarProps {
  readonly figures: StepFigures;
  /** The count that fills the whole width. */
  readonly longest: number;
}

/** Completions of a step, without and after a prompt. The numbers stand beside it, so it is a picture only. */
export function StepBar({
  figures: { step_completed: completed, step_unaided: unaided },
  longest,
}: StepBarProps) {
  const percent = (count: number) => (count / longest) * 100;
  return (
    <Progress.Root size={14} radius="sm">
      <Progress.Section
        withAria={false}
        value={percent(Math.min(unaided, completed))}
        color={stepColors.unaided}
      />
      <Progress.Section
        withAria={false}
        value={percent(Math.max(0, completed - unaided))}
        color={stepColors.aided}
      />
    </Progress.Root>
  );
}

import { Stack } from "@mantine/core";
import type { Process, Step } from "@/lib/core/playbook/process";
import { isExempt } from "@/lib/core/prompting/exempt";
import { StepItem } from "./step-item";

interface StepListProps {
  readonly process: Process;
  /** Some of them only; all when left out. Numbered as they stand in the process. */
  readonly steps?: readonly Step[];
  readonly pageName: (id: string) => string;
}

export function StepList({ process, steps = process.steps, pageName }: StepListProps) {
  return (
    <Stack component="ol" gap="md" p={0} m={0}>
      {steps.map((step) => (
        <StepItem
          key={step.id}
          number={process.steps.indexOf(step) + 1}
          step={step}
          isExempt={isExempt(process, step)}
          pageName={pageName}
        />
      ))}
    </Stack>
  );
}

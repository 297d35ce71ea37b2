import type { StepView } from "@/lib/messages/panel";

interface WithSteps {
  readonly id: string;
  readonly steps: readonly Pick<StepView, "id" | "watch" | "current">[];
}

/**
 * Which of a process's steps the person wants to go to.
 *
 * @param wanted `process/step`, or `process` for its next step.
 * @returns its id, or `null` when it is another process that is wanted.
 */
export function wantedStep({ id, steps }: WithSteps, wanted: string | null): string | null {
  if (!isWanted(id, wanted)) return null;
  const named = steps.find(({ watch }) => watch === wanted);
  return (named ?? steps.find(({ current }) => current) ?? steps[0])?.id ?? null;
}

/** @param process id of a process. */
export function isWanted(process: string, wanted: string | null): boolean {
  return wanted !== null && wanted.split("/")[0] === process;
}

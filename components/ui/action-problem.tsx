import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Action } from "@/components/use-action";

/** Why something the person just tried did not work; nothing while all is well. */
export function ActionProblem({ problem }: Pick<Action, "problem">) {
  if (problem === null) return null;
  return (
    <Alert color="red" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {problem}
    </Alert>
  );
}

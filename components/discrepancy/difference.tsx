import { Stack, Title } from "@mantine/core";
import type { DiscrepancyView } from "@/lib/messages/parallel-panel";
import { Deeds } from "./deeds";
import { useDiscrepancyPage } from "./discrepancy-context";
import { DifferenceActions } from "./difference-actions";
import { DifferenceState } from "./difference-state";

interface DifferenceProps {
  readonly run: string;
  /** Of the record as a whole: what it is. Under a field it has been said. */
  readonly title: string | null;
  readonly discrepancy: DiscrepancyView;
  readonly owners: readonly string[];
}

/** How a difference stands, what can be done about it now, and what was said of it. */
export function Difference({ run, title, discrepancy, owners }: DifferenceProps) {
  const { role } = useDiscrepancyPage();
  return (
    <Stack gap="xs">
      {title !== null && (
        <Title order={3} size="h6">
          {title}
        </Title>
      )}
      <DifferenceState discrepancy={discrepancy} />
      {role !== "user" && (
        <DifferenceActions
          key={discrepancy.id}
          run={run}
          discrepancy={discrepancy}
          owners={owners}
        />
      )}
      <Deeds deeds={discrepancy.deeds} mine={discrepancy.mine} />
    </Stack>
  );
}

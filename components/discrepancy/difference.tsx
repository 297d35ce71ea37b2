import { Stack, Title } from "@mantine/core";
import { useMemo } from "react";
import type { DiscrepancyView } from "@/lib/messages/parallel-panel";
import { Deeds } from "./deeds";
import { useDiscrepancyPage } from "./discrepancy-context";
import { DifferenceActions } from "./difference-actions";
import { DifferenceState } from "./difference-state";
import { AddPicture } from "./picture/add-picture";
import { PictureContext } from "./picture/picture-context";

interface DifferenceProps {
  readonly run: string;
  /** Of the record as a whole: what it is. Under a field it has been said. */
  readonly title: string | null;
  /** The field, or what the difference is: pictures of it are called by that. */
  readonly about: string;
  readonly discrepancy: DiscrepancyView;
  readonly owners: readonly string[];
}

/** How a difference stands, what can be done about it now, and what was said of it. */
export function Difference({ run, title, about, discrepancy, owners }: DifferenceProps) {
  const { role, pictures: asks } = useDiscrepancyPage();
  const { id } = discrepancy;
  const pictures = useMemo(() => ({ ...asks, run, id, about }), [asks, run, id, about]);
  return (
    <PictureContext value={pictures}>
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
        {role !== "user" && !discrepancy.mayNot.pictured && <AddPicture key={`${id} picture`} />}
        <Deeds deeds={discrepancy.deeds} mine={discrepancy.mine} />
      </Stack>
    </PictureContext>
  );
}

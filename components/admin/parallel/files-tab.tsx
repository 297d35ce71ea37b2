import { SimpleGrid, Stack } from "@mantine/core";
import type { RunView } from "@/lib/messages/parallel";
import { CountsSection } from "./counts-section";
import { FiguresSection } from "./figures-section";
import { HistorySection } from "./history-section";
import { SeenCard } from "./seen-card";
import { SideCard } from "./side-card";
import { StartHere } from "./start-here";

/** What is known of both sides, how far they agree, and where it came from. */
export function FilesTab({ view }: { readonly view: RunView }) {
  const isBegun = view.ledger !== null || view.exported !== null;
  return (
    <Stack gap="lg">
      {!isBegun && <StartHere run={view.run.id} />}
      {isBegun && (
        <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
          <SideCard run={view.run.id} side="ledger" state={view.ledger} />
          <SideCard run={view.run.id} side="export" state={view.exported} />
          <SeenCard view={view} />
        </SimpleGrid>
      )}
      {view.ledger !== null && (
        <>
          <FiguresSection view={view} />
          <CountsSection counts={view.counts} />
        </>
      )}
      {view.imports.length > 0 && <HistorySection imports={view.imports} />}
    </Stack>
  );
}

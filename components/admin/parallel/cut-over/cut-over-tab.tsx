import "./print.css";
import { Stack } from "@mantine/core";
import type { RunView } from "@/lib/messages/parallel";
import { QueryView } from "../../query-view";
import { useCutOver } from "../use-cut-over";
import { DecideAgain } from "./decide-again";
import { DecisionForm } from "./decision-form";
import { DecisionHistory } from "./decision-history";
import { EvidenceSection } from "./evidence-section";
import { GateSection } from "./gate-section";
import { LateSection } from "./late-section";
import { stopsInForce } from "./stops";

/** Whether the ledger can stop, who decided what, and what came into it all the same. */
export function CutOverTab({ run }: { readonly run: RunView }) {
  const query = useCutOver(run.run.id);
  return (
    <QueryView query={query}>
      {(view, refresh) => (
        <Stack gap="lg">
          <GateSection gate={view.gate} />
          <LateSection late={view.late} />
          <DecideAgain isDecided={stopsInForce(view.signOffs).length > 0}>
            <DecisionForm run={run.run} view={view} onDone={refresh} />
          </DecideAgain>
          <DecisionHistory run={run.run} view={view} onDone={refresh} />
          <EvidenceSection run={run.run.id} today={view.today} />
        </Stack>
      )}
    </QueryView>
  );
}

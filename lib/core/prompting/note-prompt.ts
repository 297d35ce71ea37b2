import type { Decided } from "../event/event";
import type { Observation } from "../event/observation";
import { caseOf } from "../process/case";
import type { Known } from "../process/decide";
import { stepIn } from "../process/editions";
import { findOpen } from "../process/find-run";
import { isDoneBy } from "../process/process-index";
import { splitWatchId } from "../process/watch-id";

/** A prompt was shown, or answered in the page. */
export function notePrompt(
  known: Pick<Known, "editions" | "board" | "tab" | "department">,
  observation: Extract<Observation, { kind: "prompt-shown" | "prompt-answered" }>,
): Decided[] {
  const { watch, prompt } = observation;
  const { board, tab } = known;
  const said = observation.kind === "prompt-shown" ? observation.about : undefined;
  const record = said ? said.record : tab.record;
  const { processId } = splitWatchId(watch);
  const found = caseOf(board, said?.caseId) ?? findOpen(board, processId, { record, tab: tab.tab });
  const target = stepIn(known.editions, watch, found);
  if (!target || !isDoneBy(target.process, known.department)) return [];
  const { id, version } = target.playbook;
  const shared = {
    prompt,
    process: processId,
    step: target.step.id,
    playbook: { id, version },
  };
  if (observation.kind === "prompt-answered") {
    return [{ type: "PromptAnswered", data: { ...shared, answer: observation.answer } }];
  }
  const { level = "full" } = observation;
  const about = { caseId: found?.id ?? null, record: found?.record ?? record };
  return [{ type: "PromptShown", data: { ...shared, level, ...about } }];
}

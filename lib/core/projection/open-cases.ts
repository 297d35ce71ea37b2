import type { CaseBoard } from "../process/case";
import { emptyBoard, evolveBoard } from "../process/case";
import type { Projection } from "./projection";

export const openCases: Projection<CaseBoard> = {
  name: "open-cases",
  version: 4,
  handles: [
    "CaseStarted",
    "StepFoundEarlier",
    "CaseRecordKnown",
    "StepCompleted",
    "StepTakenBack",
    "StepConditionSeen",
    "PromptShown",
    "CaseCompleted",
    "CaseAbandoned",
    "CaseResumed",
    "CaseMoved",
    "TraceErased",
  ],
  key: () => "all",
  initial: () => emptyBoard,
  apply: evolveBoard,
};

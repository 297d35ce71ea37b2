import type { CaseBoard } from "../process/case";
import { emptyBoard, evolveBoard } from "../process/case";
import type { Projection } from "./projection";

export const openCases: Projection<CaseBoard> = {
  name: "open-cases",
  version: 1,
  handles: [
    "CaseStarted",
    "StepCompleted",
    "PromptShown",
    "CaseCompleted",
    "CaseAbandoned",
    "TraceErased",
  ],
  key: () => "all",
  initial: () => emptyBoard,
  apply: evolveBoard,
};

import type { PromptHistory } from "../process/prompt-history";
import { emptyHistory, evolvePromptHistory } from "../process/prompt-history";
import type { Projection } from "./projection";

export const promptAnswers: Projection<PromptHistory> = {
  name: "prompt-answers",
  version: 1,
  handles: ["PromptShown", "PromptAnswered", "StepCompleted", "TraceErased"],
  key: () => "all",
  initial: () => emptyHistory,
  apply: evolvePromptHistory,
};

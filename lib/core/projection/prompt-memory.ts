import type { PromptMemory } from "../prompting/memory";
import { emptyMemory, evolveMemory } from "../prompting/memory";
import type { Projection } from "./projection";

export const promptMemory: Projection<PromptMemory> = {
  name: "prompt-memory",
  version: 5,
  handles: [
    "CaseStarted",
    "PromptShown",
    "PromptAnswered",
    "StepCompleted",
    "FallbackNoticed",
    "FallbackAsked",
    "FallbackExplained",
    "FallbackClosed",
    "TraceErased",
  ],
  key: () => "all",
  initial: () => emptyMemory,
  apply: evolveMemory,
};

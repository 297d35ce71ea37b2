import type { EventType } from "@/lib/core/event/event";

/** Every kind of fact, in the order in which a working day brings them. Each has its words in console.json. */
export const factKinds = [
  "CaseStarted",
  "CaseRecordKnown",
  "StepCompleted",
  "StepTakenBack",
  "StepFoundEarlier",
  "StepConditionSeen",
  "CaseCompleted",
  "CaseAbandoned",
  "CaseResumed",
  "CaseMoved",
  "PromptShown",
  "PromptAnswered",
  "HelpRequested",
  "AnchorLooked",
  "ProfileChanged",
  "PlaybookPublished",
  "SiteGranted",
  "SiteRevoked",
  "TraceErased",
] as const satisfies readonly EventType[];

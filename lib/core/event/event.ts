/**
 * The private trace: what this person did, as immutable facts in the past tense. It never leaves the
 * browser; dashboards and exports are folded from it. No field value, no record name, no address ever
 * stands in an event: `record` is a salted hash.
 */
import { anchorParts, anchorStates } from "../anchor/anchor-ref";
import { z } from "../zod";

const id = z.string().min(1).max(120);
const playbookVersion = z.strictObject({ id, version: z.int() });
const caseData = { caseId: id, process: id };

/** What can happen, with what each fact carries. Add a type here, then the command that appends it. */
export const eventDataSchemas = {
  CaseStarted: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    record: z.string().nullable(),
  }),
  StepCompleted: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    step: id,
    evidence: z.enum(["field-filled", "record-saved", "page-reached"]),
    /** A prompt for this step had been shown in this case before. */
    aided: z.boolean(),
  }),
  CaseCompleted: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    durationMs: z.number().min(0),
  }),
  CaseAbandoned: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    /** `stopped`: the person said so. `expired`: no progress for as long as the playbook allows. */
    reason: z.enum(["stopped", "expired"]),
  }),
  PromptShown: z.strictObject({ prompt: id, process: id, step: id, playbook: playbookVersion }),
  PromptAnswered: z.strictObject({
    prompt: id,
    process: id,
    step: id,
    playbook: playbookVersion,
    /** `followed`: the step was done while the prompt stood beside it. */
    answer: z.enum(["closed", "snoozed", "followed"]),
  }),
  HelpRequested: z.strictObject({
    process: id.nullable(),
    step: id.nullable(),
    playbook: playbookVersion,
  }),
  /** A control of the playbook was looked for on its page, and this is news (`tellsMore`). */
  AnchorLooked: z.strictObject({
    playbook: playbookVersion,
    process: id,
    step: id,
    part: z.enum(anchorParts),
    page: id,
    /** Which anchor: the same in every version of the playbook that has it unchanged. */
    anchor: z.string().length(16),
    state: z.enum(anchorStates),
    /** How sure likeness is, 0 to 1. */
    confidence: z.number().min(0).max(1).optional(),
  }),
  ProfileChanged: z.strictObject({
    department: id.nullable(),
    language: z.enum(["auto", "en", "zh-CN"]),
    role: z.enum(["user", "key-user", "admin"]),
  }),
  PlaybookPublished: z.strictObject({ playbook: playbookVersion, sha256: z.string().length(64) }),
  SiteGranted: z.strictObject({ origin: z.string().max(300) }),
  SiteRevoked: z.strictObject({ origin: z.string().max(300) }),
  /** The person deleted their trace; this fact is all that is left of it. */
  TraceErased: z.strictObject({ events: z.int().min(0) }),
} as const;

export type EventType = keyof typeof eventDataSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventDataSchemas)[T]>;

/** What every fact carries. */
interface Envelope {
  /** Made where the fact was seen, so that storing it twice is harmless. */
  readonly id: string;
  /** Pseudonymous id of this browser profile. */
  readonly device: string;
  /** Pseudonymous id of the person. */
  readonly actor: string;
  readonly department: string | null;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The calendar day where it happened, `YYYY-MM-DD` in the browser's time zone. */
  readonly day: string;
  /** Shape of `data`; old shapes are lifted on read by `upcast.ts`. */
  readonly v: 1;
}

export type NewEvent = {
  [T in EventType]: Envelope & { readonly type: T; readonly data: Readonly<EventData<T>> };
}[EventType];

/** A fact in the log: `seq` is its place. */
export type StoredEvent = NewEvent & { readonly seq: number };

/** A decision that has not yet got its envelope. */
export type Decided = {
  [T in EventType]: { readonly type: T; readonly data: Readonly<EventData<T>> };
}[EventType];

/**
 * The private trace: what this person did, as immutable facts in the past tense. It never leaves the
 * browser; dashboards and exports are folded from it. No field value, no record name, no address ever
 * stands in an event: `record` is a salted hash.
 */
import { anchorParts, anchorStates } from "../anchor/anchor-ref";
import type { Role } from "../profile";
import { z } from "../zod";

const id = z.string().min(1).max(120);
const playbookVersion = z.strictObject({ id, version: z.int() });
const caseData = { caseId: id, process: id };
/** What a case that is open again had been counted with when it was completed. Older facts do not say. */
const undone = z.strictObject({ durationMs: z.number().min(0), late: z.boolean() }).optional();

/** What can show that a step was done. */
const evidenceKinds = [
  "field-filled",
  "record-saved",
  "page-reached",
  "status-reached",
  "element-appears",
  "confirmed",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const promptAnswers = ["closed", "snoozed", "followed", "declined", "wanted"] as const;

/** What shows that people went back to the old way. `ledger`: a row of it that the CRM has no record for. */
const fallbackSources = [
  "old-tool",
  "bulk-export",
  "large-copy",
  "print",
  "self-report",
  "ledger",
] as const;
export type FallbackSource = (typeof fallbackSources)[number];

const fallbackData = {
  source: z.enum(fallbackSources),
  playbook: playbookVersion,
  /** The old tool of the playbook; never its address. */
  tool: id.optional(),
  /** The sign of the playbook. */
  sign: id.optional(),
  /** What is done in the CRM now, as far as it is known. */
  process: id.optional(),
  step: id.optional(),
};

/** What can happen, with what each fact carries. Add a type here, then the command that appends it. */
export const eventDataSchemas = {
  CaseStarted: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    record: z.string().nullable(),
    /** The tab it began in: what tells apart forms for records that do not exist yet. */
    tab: z.int().optional(),
  }),
  /** Late news from another tab: the step had been done by then already. */
  StepFoundEarlier: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    step: id,
    /** Of a case that has ended: when it had, as it turns out. */
    endedAt: z.number().optional(),
  }),
  /** A case begun in a form turned out to be about this record. */
  CaseRecordKnown: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    record: z.string(),
  }),
  StepCompleted: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    step: id,
    evidence: z.enum(evidenceKinds),
    /** A prompt for this step had been shown in this case before, or invited to begin it. */
    aided: z.boolean(),
    /** The most that had been shown. */
    aid: z.enum(["none", "hint", "full"]).optional(),
    /** In time, and in order where that matters. Left out: nobody can tell. */
    correct: z.boolean().optional(),
    /** After it was due. */
    late: z.boolean().optional(),
    /** Which definition of the step it was: the same as long as the step means the same. */
    definition: z.string().max(32).optional(),
  }),
  /** The person took it back: not done after all. */
  StepTakenBack: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    step: id,
    record: z.string().nullable(),
    /** The case had been completed, and is open again. */
    reopens: z.boolean(),
    undone,
  }),
  /** What the page shows makes a conditional step part of the case, or not. */
  StepConditionSeen: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    step: id,
    holds: z.boolean(),
    /** When, ms since 1970; left out: when the fact was made. */
    seenAt: z.number().optional(),
    /** News told late: the case had not been complete after all, and is open again. */
    reopens: z.boolean().optional(),
    /** Only when it reopens. */
    record: z.string().nullable().optional(),
    undone,
  }),
  CaseCompleted: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    durationMs: z.number().min(0),
    /** When its last step was done, ms since 1970: news of an earlier step may arrive later. */
    completedAt: z.number().optional(),
    record: z.string().nullable().optional(),
    tab: z.int().optional(),
    /** A step of it was done after it was due. */
    late: z.boolean().optional(),
  }),
  CaseAbandoned: z.strictObject({
    ...caseData,
    playbook: playbookVersion,
    /** `stopped`: the person said so. `expired`: no progress for as long as the playbook allows. */
    reason: z.enum(["stopped", "expired"]),
    /** The steps that it still lacked. */
    open: z.array(id).max(30).optional(),
  }),
  /** An expired case of a record goes on, because its record is worked on again. */
  CaseResumed: z.strictObject({ ...caseData, playbook: playbookVersion }),
  /** The author of a new edition had running cases go over to it. */
  CaseMoved: z.strictObject({ ...caseData, playbook: playbookVersion }),
  PromptShown: z.strictObject({
    prompt: id,
    process: id,
    step: id,
    playbook: playbookVersion,
    level: z.enum(["hint", "full"]).optional(),
    /** The case that it belongs to, `null` where it invites to begin one; older facts do not say. */
    caseId: id.nullable().optional(),
    /** The record that it is about, `null` where the page showed none; older facts do not say. */
    record: z.string().nullable().optional(),
  }),
  PromptAnswered: z.strictObject({
    prompt: id,
    process: id,
    step: id,
    playbook: playbookVersion,
    /**
     * `followed`: the step was done while the prompt stood beside it. `declined`: not for me. `wanted`: the
     * person asked for the prompts of this step again.
     */
    answer: z.enum(promptAnswers),
    /** Of a prompt that was followed: the case. */
    caseId: id.optional(),
  }),
  HelpRequested: z.strictObject({
    process: id.nullable(),
    step: id.nullable(),
    playbook: playbookVersion,
  }),
  /** A key user answered a question to them, for the first time. */
  HelpAnswered: z.strictObject({
    process: id.nullable(),
    step: id.nullable(),
    playbook: playbookVersion,
    /** From the question to the answer. */
    waitedMs: z.number().min(0),
  }),
  FallbackNoticed: z.strictObject({
    ...fallbackData,
    /** Of what the person says: the case that they speak of, else the record that stood before them. */
    caseId: id.optional(),
    record: z.string().max(120).optional(),
  }),
  /** The person was asked what could not be done in the CRM: an interruption. */
  FallbackAsked: z.strictObject(fallbackData),
  FallbackExplained: z.strictObject({ ...fallbackData, reason: id }),
  /** No reason: the person had no time for the question, or went to the step in the CRM. */
  FallbackClosed: z.strictObject({ ...fallbackData, how: z.enum(["not-now", "step-opened"]) }),
  /** The person said by mistake that a step was done the old way. */
  FallbackTakenBack: z.strictObject({
    ...fallbackData,
    /** When it was said: ms since 1970, the day where it was, and the department that the person had then. */
    saidAt: z.number(),
    saidOn: z.string().max(10),
    saidIn: id.nullable(),
    /** The reason that was given with it. */
    reason: id.optional(),
  }),
  /** A key user says that what led to the old way is mended, or takes that back. */
  FallbackReasonSettled: z.strictObject({
    playbook: playbookVersion,
    process: id.nullable(),
    step: id.nullable(),
    reason: id,
    settled: z.boolean(),
  }),
  /** The person has read what changed. */
  ChangeAcknowledged: z.strictObject({ change: id, playbook: playbookVersion }),
  TrainingOpened: z.strictObject({ training: id, playbook: playbookVersion }),
  /** The person says so; opening alone shows nothing. */
  TrainingSeen: z.strictObject({ training: id, playbook: playbookVersion }),
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
  /** What the person was for Handrail; older facts do not say. */
  readonly role?: Role;
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

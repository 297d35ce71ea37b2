/** What is said while a key user goes through a process once, for Handrail to write it down. */
import type { PanelState } from "@/lib/core/profile";
import { recordedEvidenceSchema, recordedStepSchema } from "@/lib/core/recording/recording";
import type { RecordedEvidence, RecordedStep } from "@/lib/core/recording/recording";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** Words that the recorder draws in the page; `{{…}}` stands for a value. */
export type RecorderLabels = Readonly<
  Record<"title" | "help" | "paused" | "pause" | "goOn" | "undo" | "stop", string>
>;

/** What a frame needs to record, or `null` when nobody records in its tab. */
export interface RecorderBrief {
  readonly recording: string;
  readonly title: string;
  readonly isPaused: boolean;
  /** What was pressed a moment ago, on the page before this one: a message that stands here answers it. */
  readonly press: string | null;
  readonly labels: RecorderLabels;
  readonly colorScheme: "auto" | "light" | "dark";
  readonly mark: string;
  /** Where the panel stands, which is no part of the page. */
  readonly panel: PanelState;
}

export type RecorderPhase = "recording" | "paused" | "recorded";

/** What of a recording there is so far. */
export interface RecordingView {
  readonly phase: RecorderPhase;
  readonly title: string;
  readonly steps: readonly RecordedStep[];
  /** Of the playbook's pages, in the reader's language. */
  readonly pageNames: Readonly<Record<string, string>>;
  /** A recording holds no more than this. */
  readonly isFull: boolean;
}

/** A recording that waits in the console to become a process. */
export interface RecordedView extends RecordingView {
  /** The tab that it was made in. */
  readonly tab: number;
}

/** `no-tab`: no page of that site is open, and its address in the playbook is a pattern. */
export type RecordInCrm = "started" | "opened" | "no-tab";

const id = z.string().min(1).max(64);
const url = z.string().max(4000);

/** Checks what the types say; zod's own types of them know no `readonly`. */
const steps = z.array(recordedStepSchema).max(4) as unknown as z.ZodType<
  readonly RecordedStep[],
  readonly RecordedStep[]
>;
const evidence = recordedEvidenceSchema as unknown as z.ZodType<RecordedEvidence, RecordedEvidence>;

/** What the frames of the tab may say: they name the recording they were briefed for, or are refused. */
export const recorderPageCalls = {
  recorderBrief: call<RecorderBrief | null>()(() => z.strictObject({ url })),
  /** Where the frame is, and what was done there; addresses are masked before anything is kept. */
  recorderTook: call<null>()(() =>
    z.strictObject({ recording: id, url, steps, press: id.nullable().default(null) }),
  ),
  /** What the page showed after a press. */
  recorderShown: call<null>()(() => z.strictObject({ recording: id, press: id, shown: evidence })),
  /** The bar was used, or a frame was added that has no recorder yet. */
  recorderSays: call<null>()(() =>
    z.strictObject({
      recording: id,
      what: z.enum(["pause", "resume", "undo", "stop", "new-frame"]),
    }),
  ),
} as const;

export const recorderPanelCalls = {
  recording: call<RecordingView | null>()(() => z.strictObject({})),
  /** The page was loaded anew meanwhile. */
  resumeRecorder: call<null>()(() => z.strictObject({})),
  changeRecording: call<null>()(() =>
    z.strictObject({ what: z.enum(["pause", "resume", "undo", "stop", "drop"]) }),
  ),
  /** Shows what was recorded in this tab as a draft, in the console. */
  openRecording: call<null>()(() => z.strictObject({})),
} as const;

export const recorderAdminCalls = {
  recordInCrm: call<RecordInCrm>()(() =>
    z.strictObject({ title: z.string().trim().min(1).max(120), site: z.string().max(63) }),
  ),
  /** Newest last. */
  recordings: call<readonly RecordedView[]>()(() => z.strictObject({})),
  dropRecording: call<null>()(() => z.strictObject({ tab: z.int() })),
} as const;

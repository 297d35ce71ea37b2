/** What the side panel may ask. Every text comes back in the reader's language. */
import type { CheckResult } from "@/lib/core/anchor-health/check-result";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import { anchorParts } from "@/lib/core/anchor/anchor-ref";
import type { Language } from "@/lib/core/language";
import type { Pause } from "@/lib/core/pause";
import type { PanelState, Profile } from "@/lib/core/profile";
import { panelStateSchema, profileSchema } from "@/lib/core/profile";
import { z } from "@/lib/core/zod";
import { call } from "./call";
import { awaitPictureCalls, evidencePictureCalls } from "./evidence-picture";
import { fallbackPanelCalls } from "./fallback";
import { helpPanelCalls } from "./help";
import { learningPanelCalls } from "./learning";
import { parallelPanelCalls } from "./parallel-panel";
import { pauseCalls } from "./pause";
import { pickerPanelCalls } from "./picker";
import { recorderPanelCalls } from "./recorder";
import type { StoreHealth } from "./store-health";

export interface StepView {
  readonly id: string;
  /** `process/step`: how the other calls name it. */
  readonly watch: string;
  readonly title: string;
  readonly why: string;
  /** The old manual way. */
  readonly replaces: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly optional: boolean;
  readonly done: boolean;
  /** The step to do next. */
  readonly current: boolean;
  /** It is done on the page that the tab shows now. */
  readonly here: boolean;
  /** Name of the CRM page where it is done. */
  readonly pageName: string;
  /** No page can show it: the person says so. */
  readonly confirmable: boolean;
  /** ms since 1970; `null` while no case is open, and for steps that may take any time. */
  readonly dueAt: number | null;
  /** Whether it has a prompt; one that is `exempt` must come, and “not for me” does not end it. */
  readonly prompt: "none" | "usual" | "exempt";
  /** When the person said that it was done in the old way (ms since 1970); `null` where it is done, too. */
  readonly saidOldWayAt: number | null;
  /** The person wants no prompts for it. */
  readonly declined: boolean;
}

/** An open case besides the one shown. Which record it is about nobody knows: only a hash is kept. */
export interface CaseView {
  readonly caseId: string;
  /** ms since 1970. */
  readonly startedAt: number;
  /** When something last happened in it (ms since 1970). */
  readonly touchedAt: number;
  /** `false`: begun in a form for a record that does not exist yet. */
  readonly hasRecord: boolean;
  /** Required steps that are done, and that there are. */
  readonly done: number;
  readonly total: number;
  /** When the first of its open steps is or was due (ms since 1970); `null` where none is. */
  readonly dueAt: number | null;
  /** The step to do next, and the name of the CRM page for it. */
  readonly next: { readonly title: string; readonly pageName: string } | null;
}

export interface ProcessView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /**
   * `here`: the page is a place for it, or its case is about the record there. `elsewhere`: the case shown
   * is of another page or record. `nowhere`: no case is open, and it does not belong to this page.
   */
  readonly place: "here" | "elsewhere" | "nowhere";
  /** `null` while no case is open. */
  readonly caseId: string | null;
  readonly startedAt: number | null;
  readonly steps: readonly StepView[];
  /** Prompts of its current step are snoozed until then (ms since 1970), or `null`. */
  readonly snoozedUntil: number | null;
  /** Open cases besides the one shown, overdue ones first. */
  readonly otherCases: readonly CaseView[];
}

export interface KeyUserView {
  readonly name: string;
  /** mailto: or http(s): address. */
  readonly contact: string | null;
}

export interface PanelView {
  readonly language: Language;
  readonly profile: Profile;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** `null`: nothing is published yet. */
  readonly playbook: { readonly title: string; readonly version: number } | null;
  /** A parallel run has this person's browser keep values of the CRM. */
  readonly keepsValues: boolean;
  /** Salted hash of the record that the tab shows, to know when it is another one; `null`: of none. */
  readonly record: string | null;
  /** What this page is for: the process to show first, or `null` when the page has none. */
  readonly current: ProcessView | null;
  /** The person's other processes: those of this page, then those with open cases, then the rest. */
  readonly others: readonly ProcessView[];
  readonly keyUsers: readonly KeyUserView[];
  /** Why one may go back to the old way. */
  readonly fallbackReasons: readonly { readonly id: string; readonly text: string }[];
  /** `null`: what the person does is noted. */
  readonly pause: Pause | null;
  readonly panel: PanelState;
  readonly health: StoreHealth;
}

/** One control of the playbook, looked for on the page just now. */
export interface CheckedAnchor extends AnchorRef {
  /** Its number in the list and on the page. */
  readonly n: number;
  readonly page: string;
  readonly process: string;
  readonly step: string;
  readonly state: CheckResult;
  /** 0 to 1, where likeness had to tell; else `null`. */
  readonly confidence: number | null;
  /** How many come into question where none is surely it. */
  readonly candidates: number;
}

export interface PageCheck {
  /** ms since 1970. */
  readonly checkedAt: number;
  /** Names of the playbook's pages that the tab shows and that have steps. */
  readonly pages: readonly string[];
  readonly anchors: readonly CheckedAnchor[];
}

const id = z.string().min(1).max(63);
const watch = z.string().min(3).max(130);

export const panelCalls = {
  /** First call: proves with the one-time word that this iframe was made by our own content script. */
  hello: call<null>()(() => z.strictObject({ nonce: z.string().max(64) })),
  view: call<PanelView>()(() => z.strictObject({})),
  /** The answer to “who am I”. */
  introduce: call<null>()(() =>
    profileSchema.pick({ department: true, displayName: true, language: true }),
  ),
  ...pauseCalls,
  saveLanguage: call<null>()(() => profileSchema.pick({ language: true })),
  /** Later; not for me; or yes, please, after all. */
  answerPrompts: call<null>()(() =>
    z.strictObject({ watch, answer: z.enum(["snoozed", "declined", "wanted"]) }),
  ),
  /** Done, which no page can show; or not done after all. `caseId` as the view has it. */
  sayStep: call<null>()(() =>
    z.strictObject({
      watch,
      caseId: z.string().max(64).nullable(),
      says: z.enum(["confirmed", "taken-back"]),
    }),
  ),
  /** Notes that help was wanted; whom to ask is in `keyUsers`. Nothing is sent to anybody. */
  requestHelp: call<null>()(() => z.strictObject({ process: id.nullable(), step: id.nullable() })),
  /** The person gives this case up. */
  stopCase: call<null>()(() => z.strictObject({ caseId: z.string().max(64) })),
  /** Scroll to the step's control and point at it; `false` when the page does not show the step. */
  pointAt: call<boolean>()(() =>
    z.strictObject({ watch, part: z.enum(anchorParts).default("step") }),
  ),
  /** Looks for every control of the steps on this page, and numbers them there; for key users. */
  checkPage: call<PageCheck>()(() => z.strictObject({})),
  /** Takes the numbers off the page. */
  endCheck: call<null>()(() => z.strictObject({})),
  savePanel: call<PanelState>()(() => panelStateSchema.partial()),
  /** Opens the console in a tab, at one of its doors or where the ledger of a run is imported. */
  openConsole: call<null>()(() =>
    z.strictObject({
      door: z.union([
        z.enum(["", "start", "my-data", "playbook", "settings", "sites"]),
        z.strictObject({ importLedgerOf: id }),
      ]),
    }),
  ),
  ...learningPanelCalls,
  ...helpPanelCalls,
  ...fallbackPanelCalls,
  ...parallelPanelCalls,
  ...evidencePictureCalls,
  ...awaitPictureCalls,
  ...pickerPanelCalls,
  ...recorderPanelCalls,
} as const;

export type PanelCalls = typeof panelCalls;

/** What the console may ask, and which role may. */
import { anchorParts } from "@/lib/core/anchor/anchor-ref";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { AnchorHealthReport } from "@/lib/core/anchor-health/report";
import type { Language } from "@/lib/core/language";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import { MAX_PLAYBOOK_CHARACTERS } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Pause } from "@/lib/core/pause";
import type { Profile, Role } from "@/lib/core/profile";
import { profileSchema } from "@/lib/core/profile";
import { z } from "@/lib/core/zod";
import type { HandedIn } from "./bundles";
import { bundleAdminCalls } from "./bundles";
import { call } from "./call";
import { cutOverAdminCalls } from "./cut-over";
import { draftAdminCalls } from "./drafts";
import { evidencePictureCalls } from "./evidence-picture";
import { fallbackAdminCalls } from "./fallback";
import { helpAdminCalls } from "./help";
import { learningAdminCalls } from "./learning";
import { pauseCalls } from "./pause";
import { pickerAdminCalls } from "./picker";
import { parallelAdminCalls } from "./parallel";
import { playbookFileCalls } from "./playbook-file";
import { previewAdminCalls } from "./preview";
import { recorderAdminCalls } from "./recorder";
import { statisticsAdminCalls } from "./statistics";
import type { StoreHealth } from "./store-health";

export interface WhoAmI {
  readonly profile: Profile;
  /** `null`: what the person does is noted. */
  readonly pause: Pause | null;
  readonly language: Language;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly version: string;
  readonly health: StoreHealth;
  /** The pseudonym that facts carry. */
  readonly actor: string;
}

export interface SiteView {
  /** Permission pattern, e.g. `https://crm.example.com/*`. */
  readonly pattern: string;
  /** Name in the playbook, or `null` when no playbook names it. */
  readonly name: string | null;
  readonly granted: boolean;
  /** Granted by the build or by company policy: cannot be revoked here. */
  readonly fixed: boolean;
}

export interface PublishedPlaybook {
  /** Place in the history; the highest is in force. */
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** ms since 1970. */
  readonly publishedAt: number;
  readonly sha256: string;
  /** The name that the publisher goes by, `null` when they gave none. */
  readonly author: string | null;
  /** Who wrote the draft that was published, where it was somebody else. */
  readonly writtenBy: string | null;
  /** Empty for publications from before reasons were asked for. */
  readonly reason: string;
  readonly movedCases: boolean;
  /** `seq` of the publication that was put in force again by this one, `null` when it was a new file. */
  readonly restored: number | null;
}

export interface PlaybookView {
  readonly playbook: Playbook | null;
  /** What an edition made of it is called: no edition had this number. */
  readonly nextVersion: number;
  /** Newest first. */
  readonly history: readonly PublishedPlaybook[];
}

/** A playbook without problems, and what publishing it would meet. */
export interface CheckedPlaybook {
  readonly playbook: Playbook;
  /** The version in force, if any: publishing an older one, or the same again, is allowed but said. */
  readonly inForce: {
    readonly seq: number;
    readonly id: string;
    readonly version: number;
  } | null;
  /** Sites of it that are not granted yet. */
  readonly ungranted: readonly string[];
}

export type PlaybookCheck =
  | ({ readonly ok: true } & CheckedPlaybook)
  | { readonly ok: false; readonly problems: readonly PlaybookProblem[] };

export interface StoredSummary {
  /** Facts that are here one by one. */
  readonly events: readonly { readonly type: string; readonly count: number }[];
  /** Facts that were deleted for their age; only what was counted of them is here. */
  readonly deleted: number;
  /** Days that facts are kept. */
  readonly retentionDays: number;
  /** When the oldest will be deleted (ms since 1970); `null` without any. */
  readonly nextDeletionAt: number | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Days with counts, and the first and last of them; `null` without any. */
  readonly counted: { readonly days: number; readonly from: string; readonly to: string } | null;
  /** Questions of theirs to key users. */
  readonly questions: number;
  /** Files that they saved for the team, the last at the end. */
  readonly handedIn: readonly HandedIn[];
  readonly openCases: number;
  readonly playbooks: number;
  /** Bytes, as the browser estimates them; `null` where it does not say. */
  readonly bytes: number | null;
}

export interface Erased {
  /** Facts, and days with counts. */
  readonly events: number;
  readonly days: number;
  /** They handed in before: what takes that back can be saved now. */
  readonly isWithdrawable: boolean;
}

/** How the playbook's controls are found, and what was learned of those that changed. */
export interface AnchorHealthView {
  /** `null`: nothing is published. */
  readonly report: AnchorHealthReport | null;
  readonly suggestions: readonly SuggestionView[];
}

/** A control that was found by its likeness could be described so in the next playbook. */
export interface SuggestionView extends AnchorRef {
  /** 0 to 1. */
  readonly confidence: number;
  readonly dismissed: boolean;
}

const source = z.strictObject({ source: z.string().max(MAX_PLAYBOOK_CHARACTERS + 1) });

/** What is kept of a publication besides what was published. */
const publication = z.strictObject({
  reason: z.string().trim().max(300).default(""),
  /** People in the middle of a case go on by this edition at once. */
  moveCases: z.boolean().default(false),
});

const anchorRef = z.strictObject({ watch: z.string().max(130), part: z.enum(anchorParts) });

export const adminCalls = {
  whoAmI: call<WhoAmI>()(() => z.strictObject({})),
  saveProfile: call<null>()(() => profileSchema.omit({ pause: true }).partial()),
  sites: call<readonly SiteView[]>()(() => z.strictObject({})),
  /** The browser's permissions changed (the page asked for them on a click): register, note. */
  sitesChanged: call<readonly SiteView[]>()(() => z.strictObject({})),
  playbook: call<PlaybookView>()(() => z.strictObject({})),
  checkPlaybook: call<PlaybookCheck>()(() => source),
  publishPlaybook: call<PlaybookCheck>()(() =>
    z.strictObject({
      ...source.shape,
      ...publication.shape,
      /** The draft that it was made of, which is no draft any more then. */
      draft: z.strictObject({ id: z.string().max(100), changedAt: z.int() }).optional(),
      /** Place in the history of what was in force when the person looked at the difference. */
      over: z.int().nullable().optional(),
    }),
  ),
  /** An earlier publication, for whoever considers putting it in force again, or works on with it. */
  publication: call<CheckedPlaybook>()(() => z.strictObject({ seq: z.int() })),
  /** Puts an earlier publication in force again (as a new entry of the history). */
  restorePlaybook: call<PlaybookView>()(() =>
    z.strictObject({ seq: z.int(), ...publication.shape }),
  ),
  anchorHealth: call<AnchorHealthView>()(() => z.strictObject({})),
  /** The playbook in force with these suggestions in it, as the next version; nothing is published. */
  suggestedPlaybook: call<Playbook>()(() =>
    z.strictObject({ anchors: z.array(anchorRef).min(1).max(500) }),
  ),
  dismissSuggestion: call<null>()(() =>
    z.strictObject({ ...anchorRef.shape, dismissed: z.boolean() }),
  ),
  stored: call<StoredSummary>()(() => z.strictObject({})),
  /** Everything stored about the person, as JSON text. */
  myData: call<string>()(() => z.strictObject({})),
  /** Deletes trace, figures, profile and pseudonym. Playbook and sites stay. */
  eraseMyData: call<Erased>()(() => z.strictObject({})),
  ...pauseCalls,
  ...draftAdminCalls,
  ...learningAdminCalls,
  ...statisticsAdminCalls,
  ...helpAdminCalls,
  ...fallbackAdminCalls,
  ...pickerAdminCalls,
  ...recorderAdminCalls,
  ...previewAdminCalls,
  ...parallelAdminCalls,
  ...evidencePictureCalls,
  ...cutOverAdminCalls,
  ...bundleAdminCalls,
  ...playbookFileCalls,
} as const;

export type AdminCalls = typeof adminCalls;

/** The least role that may ask; a role may do what the roles before it may. */
export const adminCallRole: Readonly<Record<keyof AdminCalls, Role>> = {
  whoAmI: "user",
  saveProfile: "user",
  setPause: "user",
  stored: "user",
  myData: "user",
  eraseMyData: "user",
  handIn: "user",
  withdrawals: "user",
  handedIn: "user",
  playbookHere: "user",
  checkPlaybookFile: "user",
  takePlaybookFile: "user",
  playbook: "key-user",
  checkPlaybook: "key-user",
  publication: "key-user",
  statistics: "key-user",
  trial: "key-user",
  dailyFile: "key-user",
  setDailyFile: "key-user",
  saveDailyFile: "key-user",
  dashboard: "key-user",
  saveDashboard: "key-user",
  fallback: "key-user",
  settleReason: "key-user",
  anchorHealth: "key-user",
  suggestedPlaybook: "key-user",
  dismissSuggestion: "key-user",
  learningReport: "key-user",
  questions: "key-user",
  answerHelp: "key-user",
  deleteHelp: "key-user",
  drafts: "key-user",
  beginDraft: "key-user",
  saveDraft: "key-user",
  handDraftOn: "key-user",
  dropDraft: "key-user",
  putDraftBack: "key-user",
  shareDraft: "key-user",
  takeDraft: "key-user",
  pickInCrm: "key-user",
  pickForDraft: "key-user",
  draftPick: "key-user",
  claimDraftPick: "key-user",
  endDraftPick: "key-user",
  recordInCrm: "key-user",
  recordings: "key-user",
  dropRecording: "key-user",
  previewStep: "key-user",
  parallelRuns: "key-user",
  beginImport: "key-user",
  importParts: "key-user",
  finishImport: "key-user",
  cancelImport: "key-user",
  compareRun: "key-user",
  differences: "key-user",
  differenceIds: "key-user",
  sayOfDifferences: "key-user",
  takeBack: "key-user",
  keepPicture: "key-user",
  evidencePicture: "key-user",
  unmatched: "key-user",
  saidPairs: "key-user",
  sideBySide: "key-user",
  sayWhetherSame: "key-user",
  cutOver: "key-user",
  signOff: "key-user",
  withdrawSignOff: "key-user",
  evidencePack: "key-user",
  sites: "admin",
  sitesChanged: "admin",
  publishPlaybook: "admin",
  playbookFile: "admin",
  restorePlaybook: "admin",
  takeIn: "admin",
  contributors: "admin",
  enrol: "admin",
  blockContributor: "admin",
  forgetContribution: "admin",
};

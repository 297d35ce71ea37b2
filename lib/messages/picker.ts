/** What is said while a person shows Handrail where something is. */
import { anchorParts } from "@/lib/core/anchor/anchor-ref";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import type { Explanation } from "@/lib/core/anchor/explain";
import { adviceCodes, bands, findings } from "@/lib/core/anchor/judgement";
import type { Assessment, FindingKind, PlaceKind } from "@/lib/core/anchor/judgement";
import type { Kind } from "@/lib/core/anchor/kind";
import type { Picked } from "@/lib/core/anchor/picked";
import type { StoredText } from "@/lib/core/anchor/stored-texts";
import { explanationSchema } from "@/lib/core/authoring/explanation";
import { descriptorSchema } from "@/lib/core/playbook/descriptor";
import { siteSchema } from "@/lib/core/playbook/site";
import { identifierSchema } from "@/lib/core/playbook/identifier";
import type { PanelState } from "@/lib/core/profile";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** Words that the picker draws in the page; `{{…}}` stands for a value. */
export interface PickerLabels {
  readonly page: Readonly<
    Record<
      | "pointAt"
      | "pointAny"
      | "help"
      | "usePage"
      | "paused"
      | "goOn"
      | "cancel"
      | "nothing"
      | "here",
      string
    >
  >;
  readonly explanation: {
    readonly kind: Readonly<Record<Kind, string>>;
    readonly named: string;
    readonly nameless: string;
    readonly where: Readonly<Record<PlaceKind, string>>;
    readonly ordinal: string;
  };
}

/** What a frame has to do for the person, or `null` when nobody asked for anything. */
export type PickerBrief = {
  readonly pick: string;
  readonly labels: PickerLabels;
  readonly language: string;
  readonly colorScheme: "auto" | "light" | "dark";
  readonly mark: string;
  /** Where the panel stands, which is no part of the page. */
  readonly panel: PanelState;
} & (
  | {
      readonly kind: "point";
      /** Title of the step whose control is looked for; `null`: any control. */
      readonly task: string | null;
    }
  | { readonly kind: "look"; readonly descriptor: Descriptor }
);

type LookState = "looking" | FindingKind;

/** How the picking in a tab stands. */
export interface PickView {
  readonly phase: "picking" | "picked";
  /** Which anchor is picked anew; `null`: the person only wants to know what is understood. */
  readonly target: {
    readonly title: string;
    readonly part: AnchorRef["part"];
    /** It goes into a draft, not into the published playbook. */
    readonly isDraft: boolean;
  } | null;
  readonly result: {
    readonly explanation: Explanation;
    readonly assessment: Assessment;
    readonly texts: readonly StoredText[];
    /** Records and languages on which it was seen, this page included. */
    readonly looks: number;
    /** How often the person said that what was found is not it. */
    readonly doubts: number;
  } | null;
  readonly look: {
    readonly state: LookState;
    readonly confidence: number;
    readonly explanation: Explanation | null;
    /** What the person said to it. */
    readonly answer: boolean | null;
  } | null;
  readonly mayPublish: boolean;
  /** Of the playbook, once what was picked is published. */
  readonly nextVersion: number;
  readonly published: { readonly version: number; readonly before: number } | null;
}

const id = z.string().min(1).max(64);
const share = z.number().min(0).max(1);
const name = z.string().max(200);

const anchorRefSchema = z.strictObject({
  watch: z.string().min(3).max(130),
  part: z.enum(anchorParts),
});

const surenessSchema = z.strictObject({ share, band: z.enum(bands) });

const assessmentSchema = z.strictObject({
  now: surenessSchema,
  redesigned: surenessSchema,
  alike: z.int().min(0),
  advice: z.array(z.enum(adviceCodes)).max(adviceCodes.length),
});

/** Checks what the type says; zod's own type of it knows no `readonly`. */
const pickedSchema = z.strictObject({
  descriptor: descriptorSchema,
  explanation: explanationSchema,
  assessment: assessmentSchema,
}) as unknown as z.ZodType<Picked, Picked>;

/** What the frames of the tab may say: they name the pick they were briefed for, or are refused. */
export const pickerPageCalls = {
  pickerBrief: call<PickerBrief | null>()(() => z.strictObject({})),
  /** The person took an element. */
  pickerTook: call<null>()(() => z.strictObject({ pick: id, picked: pickedSchema })),
  /** The likeliest element of a frame; the answer says whether to point at it. */
  pickerLooked: call<boolean>()(() =>
    z.strictObject({
      pick: id,
      best: z
        .strictObject({ confidence: share, finding: z.enum(findings), picked: pickedSchema })
        .nullable(),
    }),
  ),
  /** For all frames of the tab. */
  pickerSays: call<null>()(() =>
    z.strictObject({ pick: id, what: z.enum(["cancel", "pause", "resume"]) }),
  ),
} as const;

export const pickerPanelCalls = {
  pick: call<PickView | null>()(() => z.strictObject({})),
  startPick: call<null>()(() => z.strictObject({ anchor: anchorRefSchema.nullable() })),
  /** The same anchor once more, as if nothing had been picked. */
  pickAgain: call<null>()(() => z.strictObject({})),
  /** The page was loaded anew while the person was pointing. */
  resumePick: call<null>()(() => z.strictObject({})),
  endPick: call<null>()(() => z.strictObject({})),
  /** Look for it on the page that the tab shows now. */
  lookForPick: call<null>()(() => z.strictObject({})),
  /** Whether what was found there is the same element. */
  answerLook: call<null>()(() => z.strictObject({ isIt: z.boolean() })),
  /** This text shall not be stored. */
  dropPickText: call<null>()(() => z.strictObject({ text: z.string().max(200) })),
  /** What was picked goes into the draft that it is for; the console comes to the front. */
  takePick: call<null>()(() => z.strictObject({})),
  /** The playbook with the picked anchor, as a file. */
  pickedPlaybook: call<{ readonly name: string; readonly source: string }>()(() =>
    z.strictObject({}),
  ),
  publishPick: call<null>()(() => z.strictObject({})),
  /** Puts the version before in force again. */
  undoPick: call<null>()(() => z.strictObject({})),
} as const;

/** `no-tab`: no page of that site is open, and its address in the playbook is a pattern. */
export type PickInCrm = "started" | "opened" | "no-tab";

/** What became of asking somebody to point at a control for a draft; names are in the person's language. */
export type PickForDraft =
  /** In an open tab; `isThere`: it shows the step's page. */
  | { readonly outcome: "started"; readonly tab: number; readonly isThere: boolean }
  | { readonly outcome: "opened"; readonly tab: number }
  /** No page of the site is open, and its address is a pattern. */
  | { readonly outcome: "no-tab" }
  /** Handrail may not work on the site yet. */
  | { readonly outcome: "not-granted"; readonly site: string };

export interface DraftPick {
  /** `picked`: the person reads in the panel what was understood; `taken`: it waits to be claimed. */
  readonly state: "none" | "picking" | "picked" | "taken" | "cancelled" | "closed";
  readonly tab: number | null;
  readonly anchor: AnchorRef | null;
}

export interface ClaimedPick {
  readonly anchor: AnchorRef;
  readonly descriptor: Descriptor;
  readonly explanation: Explanation;
  /** The page of the draft's sites that it was shown on; `null`: none of them. */
  readonly seenOn: string | null;
}

export const pickerAdminCalls = {
  pickInCrm: call<PickInCrm>()(() => anchorRefSchema),
  pickForDraft: call<PickForDraft>()(() =>
    z.strictObject({
      draft: id,
      anchor: anchorRefSchema,
      /** Of the step. */
      title: name,
      page: identifierSchema,
      /** Of the draft: by them a page of the CRM is recognised. */
      sites: z.array(siteSchema).min(1).max(20),
    }),
  ),
  /** How a picking for the draft stands; `tab` is where the asker believes that it goes on. */
  draftPick: call<DraftPick>()(() => z.strictObject({ draft: id, tab: z.int().nullable() })),
  /** What the person said is to go into the draft, once; `null` where there is nothing (any more). */
  claimDraftPick: call<ClaimedPick | null>()(() => z.strictObject({ draft: id })),
  endDraftPick: call<null>()(() => z.strictObject({ draft: id })),
} as const;

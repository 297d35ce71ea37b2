/** What content scripts may ask. */
import { observationSchema } from "@/lib/core/event/observation";
import type { ShownPage } from "@/lib/core/process/decide";
import type { WatchPlan } from "@/lib/core/process/watch-plan";
import { panelStateSchema } from "@/lib/core/profile";
import type { PanelState } from "@/lib/core/profile";
import { z } from "@/lib/core/zod";
import { call } from "./call";
import { fallbackPageCalls } from "./fallback";
import { parallelPageCalls } from "./parallel-page";
import { pickerPageCalls } from "./picker";
import { previewPageCalls } from "./preview";
import { recorderPageCalls } from "./recorder";

/** Words that the overlay draws outside the panel. */
export interface OverlayLabels {
  readonly insteadOf: string;
  readonly gotIt: string;
  readonly later: string;
  readonly laterText: string;
  readonly notForMe: string;
  readonly notForMeText: string;
  readonly goBack: string;
  readonly overdue: string;
  readonly leftOpen: string;
  /** With `{{name}}`. */
  readonly usedToBe: string;
  /** With `{{name}}`. */
  readonly aboutStep: string;
  readonly whatNot: string;
  readonly openStep: string;
  readonly notNow: string;
  readonly thanks: string;
  readonly why: string;
  readonly close: string;
  readonly panelTitle: string;
  readonly resizePanel: string;
  readonly expandPanel: string;
}

export interface PageReply {
  readonly plan: WatchPlan;
  /** The playbook's pages that the address of the request is, records hashed. */
  readonly shown: readonly ShownPage[];
  /** Not empty where a parallel run reads the page: `ledger.js` asks what of it, anew whenever this changes. */
  readonly compared: string;
  /** Only for pages that a playbook's site covers; elsewhere nothing is drawn. */
  readonly overlay: {
    readonly labels: OverlayLabels;
    readonly language: string;
    readonly panel: PanelState;
    readonly colorScheme: "auto" | "light" | "dark";
    /** Marks our own elements, so that a new version can remove what an old one left behind. */
    readonly mark: string;
  } | null;
}

export const pageCalls = {
  /** Facts of this frame, oldest first; answered once they are durable. Telling one twice is harmless. */
  observe: call<PageReply>()(() =>
    z.strictObject({
      url: z.string().max(4000),
      observations: z.array(observationSchema).max(100),
      /** The person opened the panel on a page that no playbook names. */
      wantsOverlay: z.boolean().default(false),
      /** The frame already runs `locator.js`. */
      hasLocator: z.boolean().optional(),
      /** The frame already runs `ledger.js`. */
      hasLedger: z.boolean().optional(),
    }),
  ),
  /** A one-time word that lets exactly one iframe of this tab be the panel. */
  openPanel: call<{ nonce: string }>()(() => z.strictObject({})),
  savePanel: call<PanelState>()(() => panelStateSchema.partial()),
  /** The page keeps removing our elements; this frame has stopped drawing. */
  foughtOff: call<null>()(() => z.strictObject({})),
  ...fallbackPageCalls,
  ...pickerPageCalls,
  ...recorderPageCalls,
  ...previewPageCalls,
  ...parallelPageCalls,
} as const;

export type PageCalls = typeof pageCalls;

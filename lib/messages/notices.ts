import type { Anchor } from "@/lib/core/playbook/anchor";
import type { PanelState } from "@/lib/core/profile";
import type { OverlayLabels } from "./page";

/** Background → content scripts of one tab. */
export type PageNotice =
  /** A playbook was published, or the person said who they are: begin anew on this page. */
  | { readonly notice: "begin-anew" }
  /** Something the plan depends on changed: ask again. */
  | { readonly notice: "plan-changed" }
  | { readonly notice: "toggle-panel" }
  | { readonly notice: "panel-changed"; readonly panel: PanelState }
  /** By keyboard, also out of a dialog that keeps Tab inside; asked again, back to where it was. */
  | { readonly notice: "take-focus"; readonly to: "prompt" | "panel" }
  /** The person asked in the panel where a step is done. */
  | { readonly notice: "point-at"; readonly anchor: Anchor; readonly text: string };

/** Background → picker, in all frames of one tab. */
export interface PickerNotice {
  readonly picker: "end" | "pause" | "resume";
  /** Which picking it belongs to. */
  readonly pick: string;
}

/** Background → recorder, in all frames of one tab. */
export interface RecorderNotice {
  readonly recorder: "end" | "pause" | "resume";
  /** Which recording it belongs to. */
  readonly recording: string;
}

/** Background → `ledger.js`, in all frames of one tab. */
export type LedgerNotice =
  /** Tell what the list shows now, as part of this reading; answered with the number of rows. */
  | { readonly ledger: "read-list"; readonly run: string; readonly reading: string }
  /** Go to the list's next page; answered with whether there was one. */
  | { readonly ledger: "next-list-page"; readonly run: string }
  /** By keyboard; answered when there is a badge to go to. */
  | { readonly ledger: "take-focus" };

/** One control to look for. */
export interface AnchorToCheck {
  /** Its number in the panel's list, and on the page. */
  readonly n: number;
  readonly anchor: Anchor;
}

/** Background → `check.js` in one frame. Without anchors the check is over. */
export interface CheckNotice {
  readonly check: readonly AnchorToCheck[];
  /** Attribute that marks what Handrail has put into the page. */
  readonly mark: string;
}

/** Background → `preview.js` in one frame, or in all frames of a tab. */
export type PreviewNotice =
  /** The step's page is in another frame: show nothing of Handrail until the preview is over. */
  | { readonly preview: "aside" }
  /** Look for the step's control; answered with how well it was found. */
  | { readonly preview: "look"; readonly anchor: Anchor; readonly mark: string }
  /** Draw what was looked for. */
  | { readonly preview: "show"; readonly drawing: PreviewDrawing }
  | { readonly preview: "end" };

/** A prompt as its reader would see it, in their language. */
export interface PreviewDrawing {
  readonly title: string;
  /** Empty where only the control is to be seen. */
  readonly text: string;
  readonly replaces: string;
  /** It would show on leaving the record, in the corner of whatever page comes then. */
  readonly isLeft: boolean;
  /** Why no prompt would show; `null` where it would. */
  readonly problem: string | null;
  readonly words: PreviewWords;
  readonly language: string;
  readonly colorScheme: "auto" | "light" | "dark";
  /** Where the panel stands, which prompts keep clear of. */
  readonly panel: PanelState;
}

/** Words of a prompt and of its preview. */
export type PreviewWords = Pick<OverlayLabels, "insteadOf" | "overdue" | "leftOpen"> &
  Readonly<Record<"mark" | "asHint" | "asPrompt" | "back" | "close", string>>;

/** Background → panel and console. */
interface ViewNotice {
  readonly notice: "views-changed";
}

export type Notice = PageNotice | ViewNotice;

export function isNotice(message: unknown): message is Notice {
  return typeof message === "object" && message !== null && "notice" in message;
}

export function isPickerNotice(message: unknown): message is PickerNotice {
  return typeof message === "object" && message !== null && "picker" in message;
}

export function isRecorderNotice(message: unknown): message is RecorderNotice {
  return typeof message === "object" && message !== null && "recorder" in message;
}

export function isLedgerNotice(message: unknown): message is LedgerNotice {
  return typeof message === "object" && message !== null && "ledger" in message;
}

export function isCheckNotice(message: unknown): message is CheckNotice {
  return typeof message === "object" && message !== null && "check" in message;
}

export function isPreviewNotice(message: unknown): message is PreviewNotice {
  return typeof message === "object" && message !== null && "preview" in message;
}

import type { Anchor } from "@/lib/core/playbook/anchor";
import type { PanelState } from "@/lib/core/profile";

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

export function isCheckNotice(message: unknown): message is CheckNotice {
  return typeof message === "object" && message !== null && "check" in message;
}

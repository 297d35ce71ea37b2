/** The way to the picker of a tab, and what is known of its picking. */
import type { PickerNotice } from "@/lib/messages/notices";
import { sessionStates, startScript, tellTab } from "../tab-script";
import type { TabStates } from "../tab-script";
import type { Pick } from "./pick";

export interface PickerDoor extends TabStates<Pick> {
  /** Puts the picker into all frames of the tab. @returns whether the browser let it in. */
  readonly start: (tab: number) => Promise<boolean>;
  readonly tell: (tab: number, notice: PickerNotice) => Promise<void>;
}

export function sessionPickerDoor(): PickerDoor {
  return {
    ...sessionStates<Pick>("pick-in-tab-"),
    start: (tab) => startScript(tab, "/picker.js"),
    tell: tellTab,
  };
}

/** The way to the recorder of a tab, and what it has recorded. */
import type { RecorderNotice } from "@/lib/messages/notices";
import { sessionStates, startScript, tellTab } from "../tab-script";
import type { TabStates } from "../tab-script";
import type { RecorderState } from "./recorder-state";

/** The order of changes is the order of the recorded steps. */
export interface RecorderDoor extends TabStates<RecorderState> {
  /** Puts the recorder into all frames of the tab. @returns whether the browser let it in. */
  readonly start: (tab: number) => Promise<boolean>;
  readonly tell: (tab: number, notice: RecorderNotice) => Promise<void>;
}

export function sessionRecorderDoor(): RecorderDoor {
  return {
    ...sessionStates<RecorderState>("recording-in-tab-"),
    start: (tab) => startScript(tab, "/recorder.js"),
    tell: tellTab,
  };
}

import type { Services } from "../context";
import { stopped, undone } from "./recorder-state";
import type { RecorderState } from "./recorder-state";

export type RecordingChange = "pause" | "resume" | "undo" | "stop" | "drop";

/** What the person asks for in the bar or in the panel, and tells the frames. */
export async function changeRecording(
  { recorders, notify }: Services,
  tab: number,
  what: RecordingChange,
): Promise<void> {
  const before = await recorders.read(tab);
  if (!before) return;
  await recorders.change(tab, (state) => state && changed(state, what));
  const recording = before.id;
  if (what === "stop" || what === "drop") await recorders.tell(tab, { recorder: "end", recording });
  else if (what !== "undo") await recorders.tell(tab, { recorder: what, recording });
  notify.views();
}

function changed(state: RecorderState, what: RecordingChange): RecorderState | undefined {
  if (what === "drop") return undefined;
  // What was recorded stays as it is.
  if (state.phase === "recorded") return state;
  switch (what) {
    case "pause":
      return { ...state, phase: "paused", press: null };
    case "resume":
      return { ...state, phase: "recording" };
    case "undo":
      return undone(state);
    case "stop":
      return stopped(state);
  }
}

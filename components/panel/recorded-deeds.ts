import type { RecordingView } from "@/lib/messages/recorder";

/** Whether anything was recorded that could be a step. */
export function hasDeeds({ steps }: Pick<RecordingView, "steps">): boolean {
  return steps.some(({ kind }) => kind !== "page" && kind !== "dialog");
}

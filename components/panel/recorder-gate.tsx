import type { ReactNode } from "react";
import { useQuery } from "@/components/use-query";
import { ask } from "./ask";
import { usePanel } from "./panel-context";
import { RecorderDone } from "./recorder-done";
import { RecorderRunning } from "./recorder-running";
import { useLastValue } from "./use-last-value";

const askRecording = () => ask("recording", {});

/** While a key user records a process, the panel is about that and nothing else. */
export function RecorderGate({ children }: { readonly children: ReactNode }) {
  const { profile } = usePanel().view;
  return profile.role === "user" ? children : <Gate>{children}</Gate>;
}

function Gate({ children }: { readonly children: ReactNode }) {
  const recording = useLastValue(useQuery(askRecording));
  if (!recording) return children;
  if (recording.phase === "recorded") return <RecorderDone recording={recording} />;
  return <RecorderRunning recording={recording} />;
}

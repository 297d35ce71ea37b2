import type { ReactNode } from "react";
import { useQuery } from "@/components/use-query";
import { ask } from "./ask";
import { LoadFailed } from "./load-failed";
import { usePanel } from "./panel-context";
import { PickerPointing } from "./picker-pointing";
import { PickerResult } from "./picker-result";
import { useLastValue } from "./use-last-value";

const askPick = () => ask("pick", {});

/** While a key user shows Handrail where something is, the panel is about that and nothing else. */
export function PickerGate({ children }: { readonly children: ReactNode }) {
  const { profile } = usePanel().view;
  return profile.role === "user" ? children : <Gate>{children}</Gate>;
}

function Gate({ children }: { readonly children: ReactNode }) {
  const query = useQuery(askPick);
  const pick = useLastValue(query);
  if (query.state === "failed" && pick) {
    return <LoadFailed error={query.error} retry={query.retry} />;
  }
  if (!pick) return children;
  if (pick.phase === "picking") return <PickerPointing target={pick.target} />;
  return pick.result && <PickerResult pick={pick} result={pick.result} />;
}

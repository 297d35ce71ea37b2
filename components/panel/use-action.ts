import { useAction as useSharedAction } from "@/components/use-action";
import type { Action } from "@/components/use-action";
import { usePanel } from "./panel-context";
import { useErrorText } from "./use-error-text";

/** One thing a person can do in the panel, which then asks for the view again. */
export function useAction(): Action {
  const { refresh } = usePanel();
  return useSharedAction(useErrorText(), refresh);
}

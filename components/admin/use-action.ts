import { useAction as useSharedAction } from "@/components/use-action";
import type { Action } from "@/components/use-action";
import { useErrorText } from "./use-error-text";

/** One thing that a person can do in the console. */
export function useAction(): Action {
  return useSharedAction(useErrorText());
}

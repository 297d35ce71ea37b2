import { useCallback } from "react";
import type { Query } from "@/components/use-query";
import { useQuery } from "@/components/use-query";
import type { CutOverView } from "@/lib/messages/cut-over";
import { ask } from "../ask";

/** The days of a run and what they say of its cut-over. */
export function useCutOver(run: string): Query<CutOverView> {
  return useQuery(useCallback(() => ask("cutOver", { run }), [run]));
}

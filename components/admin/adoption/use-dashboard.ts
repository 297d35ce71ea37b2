import { useCallback } from "react";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { useAction } from "../use-action";

interface KeptDashboard {
  /** `null` until it is read. */
  readonly kept: Dashboard | null;
  /** @returns whether it is stored */
  readonly change: (to: Partial<Dashboard>) => Promise<boolean>;
  readonly problem: string | null;
}

/** Notes and views of the reader. */
export function useDashboard(): KeptDashboard {
  const query = useQuery(useCallback(() => ask("dashboard", {}), []));
  const { run, problem } = useAction();
  const kept = query.state === "ready" ? query.value : null;
  return {
    kept,
    problem,
    change: (to) =>
      kept ? run(() => ask("saveDashboard", { ...kept, ...to })) : Promise.resolve(false),
  };
}

import type { Dashboard } from "@/lib/core/statistics/dashboard";
import { ask } from "../ask";
import { useAction } from "../use-action";

interface DashboardChange {
  /** @returns whether it is stored */
  readonly change: (to: Partial<Dashboard>) => Promise<boolean>;
  readonly problem: string | null;
}

/**
 * Changes notes and views of the reader.
 *
 * @param kept `null` until it is read
 */
export function useDashboardChange(kept: Dashboard | null): DashboardChange {
  const { run, problem } = useAction();
  return {
    problem,
    change: (to) =>
      kept ? run(() => ask("saveDashboard", { ...kept, ...to })) : Promise.resolve(false),
  };
}

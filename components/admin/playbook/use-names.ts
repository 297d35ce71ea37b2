import type { Playbook } from "@/lib/core/playbook/playbook";
import { useWho } from "../who";

/** What people call the pages and departments that a playbook names by their ids. */
export function useNames({ sites, departments }: Playbook) {
  const { language } = useWho();
  const pages = new Map(sites.flatMap((site) => site.pages.map(({ id, name }) => [id, name])));
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    pageName: (id: string) => pages.get(id)?.[language] ?? id,
    departmentName: (id: string) => names.get(id)?.[language] ?? id,
  };
}

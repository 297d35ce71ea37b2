import type { Playbook } from "../playbook/playbook";
import type { Place } from "./place";
import { placeIn } from "./place";

interface Addressed extends Place {
  readonly departments: readonly string[];
}

/**
 * Whether a change or a piece of training is for this department: the departments that it names; when it
 * names none, those of its process; when these name none either, everybody.
 *
 * @param department of the person; `null` for who named none.
 */
export function concerns(playbook: Playbook, item: Addressed, department: string | null): boolean {
  const named =
    item.departments.length > 0
      ? item.departments
      : (placeIn(playbook, item).process?.departments ?? []);
  return named.length === 0 || (department !== null && named.includes(department));
}

import type { Question } from "../../statistics/report";

/** The filters of a question, as files tell them; `*`: all. */
export function chosenOf({ departments, processes, roles, versions }: Question) {
  return {
    departments: told(departments),
    processes: told(processes),
    roles: told(roles),
    versions: told(versions),
  };
}

/** Ids have no spaces. */
function told(values: readonly (string | number | null)[] | undefined): string {
  return values === undefined ? "*" : values.map((value) => value ?? "(none)").join(" ");
}

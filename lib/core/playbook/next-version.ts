import type { Playbook } from "./playbook";

/**
 * A number that no edition of this playbook had in this browser: a case, a figure and a person all say by
 * it which edition they mean, also after an earlier one was put in force again.
 *
 * @param history every publication
 */
export function nextVersion(
  playbook: Pick<Playbook, "id" | "version">,
  history: readonly Pick<Playbook, "id" | "version">[],
): number {
  const taken = history.filter(({ id }) => id === playbook.id).map(({ version }) => version);
  return Math.max(playbook.version, ...taken) + 1;
}

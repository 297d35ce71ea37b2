import type { Playbook } from "@/lib/core/playbook/playbook";

/** An edition as a file, to be checked and previewed like one that somebody wrote. */
export function fileOf(playbook: Playbook): File {
  const text = `${JSON.stringify(playbook, null, 2)}\n`;
  return new File([text], `${playbook.id}-v${playbook.version}.json`);
}

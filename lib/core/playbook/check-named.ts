import type { PlaybookProblem } from "./parse-playbook";
import type { Playbook } from "./playbook";
import { findProcess, findStep } from "./playbook";

/** Processes, steps and departments that changes and training name, and that there are not. */
export function checkNamed(
  playbook: Playbook,
  part: "changes" | "training",
  departments: ReadonlySet<string>,
): PlaybookProblem[] {
  return playbook[part].flatMap((item, index) => {
    const at = `${part}[${index}]`;
    const process = item.process === undefined ? undefined : findProcess(playbook, item.process);
    const problems: PlaybookProblem[] = item.departments.flatMap((id, place) =>
      departments.has(id)
        ? []
        : [{ path: `${at}.departments[${place}]`, code: "unknown-department", params: { id } }],
    );
    if (item.process !== undefined && !process) {
      const params = { id: item.process };
      problems.push({ path: `${at}.process`, code: "unknown-process", params });
    } else if (item.step !== undefined && !(process && findStep(process, item.step))) {
      problems.push({ path: `${at}.step`, code: "unknown-step", params: { id: item.step } });
    }
    return problems;
  });
}

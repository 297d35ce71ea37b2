import type { PlaybookProblem } from "./parse-playbook";
import { findProcess, findStep } from "./playbook";
import type { Playbook } from "./playbook";
import type { OldTool } from "./fallback";

/** Every id that old tools and signs name exists. That ids are unique is checked with the others. */
export function checkFallback(playbook: Playbook): PlaybookProblem[] {
  const pages = new Set(playbook.sites.flatMap((site) => site.pages.map(({ id }) => id)));
  const departments = new Set(playbook.departments.map(({ id }) => id));
  const step = (path: string, named: OldTool["replacedBy"] | undefined): PlaybookProblem[] => {
    if (!named) return [];
    const process = findProcess(playbook, named.process);
    if (!process) return [problem(`${path}.process`, "unknown-process", named.process)];
    if (named.step === undefined || findStep(process, named.step)) return [];
    return [problem(`${path}.step`, "unknown-step", named.step)];
  };

  return [
    ...playbook.oldTools.flatMap((tool, index) => [
      ...step(`oldTools[${index}].replacedBy`, tool.replacedBy),
      ...tool.departments.flatMap((id, place) =>
        departments.has(id)
          ? []
          : [problem(`oldTools[${index}].departments[${place}]`, "unknown-department", id)],
      ),
    ]),
    ...playbook.fallbackSigns.flatMap((sign, index) => [
      ...(pages.has(sign.page)
        ? []
        : [problem(`fallbackSigns[${index}].page`, "unknown-page", sign.page)]),
      ...step(`fallbackSigns[${index}].replacedBy`, sign.replacedBy),
    ]),
  ];
}

function problem(path: string, code: PlaybookProblem["code"], id: string): PlaybookProblem {
  return { path, code, params: { id } };
}

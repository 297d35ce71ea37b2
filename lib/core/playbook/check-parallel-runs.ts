import type { ParallelRun } from "./parallel-run";
import type { PlaybookProblem } from "./parse-playbook";
import { findProcess } from "./playbook";
import type { Playbook } from "./playbook";

/** Every id that a parallel run names exists. That ids are unique is checked with the others. */
export function checkParallelRuns(playbook: Playbook): PlaybookProblem[] {
  const pages = new Map(
    playbook.sites.flatMap(({ pages: all }) => all.map((page) => [page.id, page] as const)),
  );
  const departments = new Set(playbook.departments.map(({ id }) => id));

  return playbook.parallelRuns.flatMap((run, index) => {
    const at = `parallelRuns[${index}]`;
    const fields = new Set(run.fields.map(({ id }) => id));
    const field = (path: string, id: string): PlaybookProblem[] =>
      fields.has(id) ? [] : [{ path: `${at}.${path}`, code: "unknown-field", params: { id } }];
    const page = (path: string, id: string): PlaybookProblem[] =>
      pages.has(id) ? [] : [{ path: `${at}.${path}`, code: "unknown-page", params: { id } }];

    return [
      ...(run.process === undefined || findProcess(playbook, run.process)
        ? []
        : [
            {
              path: `${at}.process`,
              code: "unknown-process" as const,
              params: { id: run.process },
            },
          ]),
      ...run.departments.flatMap((id, place) =>
        departments.has(id)
          ? []
          : [
              {
                path: `${at}.departments[${place}]`,
                code: "unknown-department" as const,
                params: { id },
              },
            ],
      ),
      ...lastDay(run, at),
      ...run.key.flatMap((id, place) => field(`key[${place}]`, id)),
      ...(run.sameBy ? field("sameBy.name", run.sameBy.name) : []),
      ...(run.sameBy?.others ?? []).flatMap((id, place) => field(`sameBy.others[${place}]`, id)),
      ...(run.department === undefined ? [] : field("department", run.department)),
      ...run.fields.flatMap(({ seen }, place) =>
        seen.flatMap((one, nth) => page(`fields[${place}].seen[${nth}].page`, one.page)),
      ),
      ...run.saves.flatMap((save, place) => page(`saves[${place}].page`, save.page)),
      ...run.lists.flatMap((list, place) => [
        ...page(`lists[${place}].page`, list.page),
        ...list.cells.flatMap((cell, nth) =>
          field(`lists[${place}].cells[${nth}].field`, cell.field),
        ),
      ]),
    ];
  });
}

function lastDay({ from, to }: ParallelRun, at: string): PlaybookProblem[] {
  return to === undefined || to >= from
    ? []
    : [{ path: `${at}.to`, code: "ends-before-it-begins", params: { from } }];
}

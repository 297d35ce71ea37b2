import { checkNamed } from "./check-named";
import { checkFallback } from "./check-fallback";
import { checkHoldOut } from "./check-hold-out";
import { checkParallelRuns } from "./check-parallel-runs";
import type { PlaybookProblem } from "./parse-playbook";
import type { Playbook } from "./playbook";

/** What a schema cannot say: ids are unique, and every id that is named exists. */
export function checkReferences(playbook: Playbook): PlaybookProblem[] {
  const pages = new Set(playbook.sites.flatMap((site) => site.pages.map(({ id }) => id)));
  const departments = new Set(playbook.departments.map(({ id }) => id));
  const page = (path: string, id: string | undefined): PlaybookProblem[] =>
    id === undefined || pages.has(id) ? [] : [{ path, code: "unknown-page", params: { id } }];

  return [
    ...duplicates("departments", playbook.departments),
    ...duplicates("sites", playbook.sites),
    // Steps name a page without its site, so page ids are unique in the whole playbook.
    ...duplicatePages(playbook),
    ...duplicates("processes", playbook.processes),
    ...duplicates("oldTools", playbook.oldTools),
    ...duplicates("fallbackSigns", playbook.fallbackSigns),
    ...duplicates("fallbackReasons", playbook.fallbackReasons),
    ...checkFallback(playbook),
    ...checkHoldOut(playbook),
    ...duplicates("parallelRuns", playbook.parallelRuns),
    ...playbook.parallelRuns.flatMap(({ fields }, index) =>
      duplicates(`parallelRuns[${index}].fields`, fields),
    ),
    ...checkParallelRuns(playbook),
    ...duplicates("changes", playbook.changes),
    ...duplicates("training", playbook.training),
    ...checkNamed(playbook, "changes", departments),
    ...checkNamed(playbook, "training", departments),
    ...playbook.changes.flatMap(({ where }, index) =>
      page(`changes[${index}].where.page`, where.page),
    ),
    ...playbook.processes.flatMap((process, index) => {
      const at = `processes[${index}]`;
      return [
        ...process.departments.flatMap((id, place) =>
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
        ...page(`${at}.startsOn`, process.startsOn),
        ...duplicates(`${at}.steps`, process.steps),
        ...process.steps.flatMap((step, place) => {
          const here = `${at}.steps[${place}]`;
          const { doneWhen } = step;
          return [
            ...page(`${here}.page`, step.page),
            ...(doneWhen.kind === "page-reached"
              ? page(`${here}.doneWhen.page`, doneWhen.page)
              : []),
            ...(doneWhen.kind === "record-saved" && doneWhen.evidence.kind === "page-reached"
              ? page(`${here}.doneWhen.evidence.page`, doneWhen.evidence.page)
              : []),
          ];
        }),
      ];
    }),
  ];
}

function duplicates(path: string, items: readonly { readonly id: string }[]): PlaybookProblem[] {
  return duplicateIds(items.map(({ id }, index) => ({ id, path: `${path}[${index}].id` })));
}

function duplicatePages(playbook: Playbook): PlaybookProblem[] {
  return duplicateIds(
    playbook.sites.flatMap((site, s) =>
      site.pages.map(({ id }, p) => ({ id, path: `sites[${s}].pages[${p}].id` })),
    ),
  );
}

function duplicateIds(items: readonly { id: string; path: string }[]): PlaybookProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, code: "duplicate-id" as const, params: { id } }];
    seen.add(id);
    return [];
  });
}

import type { TFunction } from "i18next";
import type { Language } from "@/lib/core/language";
import type { Role } from "@/lib/core/profile";
import type { Statistics } from "@/lib/core/statistics/report";

/**
 * What was chosen besides the days, in words: a department, a process, a role, an edition.
 *
 * @param t in that language
 */
export function scopeNames(
  { question, departments, processes }: Statistics,
  language: Language,
  t: TFunction<readonly ["figureFiles", "statistics", "console"]>,
): string[] {
  return [
    ...(question.departments ?? []).map((id) => {
      const known = departments.find(({ of }) => of !== "mixed" && of.is === id);
      return known?.name?.[language] ?? id ?? t("report.none");
    }),
    ...(question.processes ?? []).map(
      (id) => processes.find(({ process }) => process === id)?.title?.[language] ?? id,
    ),
    ...(question.roles ?? []).map((role) =>
      role === null ? "–" : t(`console:roles.${role as Role}`),
    ),
    ...(question.versions ?? []).map((version) => t("report.version", { version })),
  ];
}

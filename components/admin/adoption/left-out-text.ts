import type { TFunction } from "i18next";
import type { Statistics } from "@/lib/core/statistics/report";

/** Nothing of what was asked for stands elsewhere or nowhere: a nought is one. */
export function isWhole({ untold }: Statistics): boolean {
  return !untold.facts && untold.atoms === 0;
}

/**
 * What an answer does not hold, in words.
 *
 * @param gap between two sentences of the language
 * @returns `""` for one's own figures: they are all there
 */
export function leftOutText(
  t: TFunction<"statistics">,
  { k, untold }: Statistics,
  gap: string,
): string {
  if (k === 1) return "";
  return [
    t("least", { least: k }),
    ...(untold.facts ? [t("leastFacts")] : []),
    ...(untold.atoms > 0 ? [t("leastAtoms")] : []),
    ...(untold.series ? [t("leastSeries")] : []),
  ].join(gap);
}

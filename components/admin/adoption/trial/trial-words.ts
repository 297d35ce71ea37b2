import type { TFunction } from "i18next";
import type { Trial } from "@/lib/core/effect/trial";
import type { Language } from "@/lib/core/language";
import { formats } from "../../use-format";
import { pointsText } from "./points-text";

interface TrialWords {
  /** The answer, before any figure. */
  readonly verdict: string;
  /** What may be made of it. */
  readonly meaning: string;
}

/** What came out of a trial in plain words. @param t in that language */
export function trialWords(t: TFunction<"trial">, language: Language, trial: Trial): TrialWords {
  const { day, share } = formats(language);
  const { verdict, least } = trial;
  switch (verdict) {
    case "planned":
    case "running":
      return {
        verdict: t(`verdict.${verdict}`, { from: day(trial.from), until: day(trial.until) }),
        meaning: t("meaning.open"),
      };
    case "late":
      return { verdict: t("verdict.late"), meaning: t("meaning.late") };
    case "too-few":
      return trial.of === "units"
        ? {
            verdict: t("verdict.fewDepartments", { units: trial.units ?? 0, least }),
            meaning: t("meaning.fewDepartments", { least }),
          }
        : {
            verdict: t("verdict.fewPeople", { least }),
            meaning: t("meaning.fewPeople"),
          };
    default:
      return {
        verdict: t(`verdict.${verdict}`, {
          difference: pointsText(trial.difference),
          low: pointsText(trial.low),
          high: pointsText(trial.high),
        }),
        meaning: t(verdict === "not-shown" ? "meaning.not-shown" : "meaning.shown", {
          p: share(trial.p),
        }),
      };
  }
}

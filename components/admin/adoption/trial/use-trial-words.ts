import { useTranslation } from "react-i18next";
import type { Trial } from "@/lib/core/effect/trial";
import { useFormat } from "../../use-format";
import { pointsText } from "./points-text";

interface TrialWords {
  /** The answer, before any figure. */
  readonly verdict: string;
  /** What may be made of it. */
  readonly meaning: string;
}

/** Says in plain words what came out of a trial. */
export function useTrialWords(): (trial: Trial) => TrialWords {
  const { t } = useTranslation("trial");
  const { day, rate } = useFormat();
  return (trial) => {
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
            p: rate(trial.p),
          }),
        };
    }
  };
}

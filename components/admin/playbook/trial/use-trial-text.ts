import { useTranslation } from "react-i18next";
import type { HoldOut } from "@/lib/core/playbook/hold-out";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";

/** A trial in one sentence, its processes by their titles in this playbook. */
export function useTrialText({
  processes,
}: Pick<Playbook, "processes">): (holdOut: HoldOut) => string {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { day, list, percent } = useFormat();
  const titleOf = (id: string) =>
    processes.find((process) => process.id === id)?.title[language] ?? id;
  return ({ unit, share, from, until, seed, processes: only }) =>
    t(`diff.trial.${unit}`, {
      share: percent(share),
      from: day(from),
      until: day(until),
      seed,
      processes: only.length === 0 ? t("diff.trial.all") : list(only.map(titleOf)),
    });
}

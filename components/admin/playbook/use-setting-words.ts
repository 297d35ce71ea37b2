import { useTranslation } from "react-i18next";
import { dayRanges } from "@/lib/core/playbook/day-ranges";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { PromptingPolicy } from "@/lib/core/playbook/prompting";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import type { SettingChange } from "./setting-diff";
import { useTrialText } from "./trial/use-trial-text";

interface SettingWords {
  readonly title: string;
  /** How it was and how it will be. */
  readonly parts: readonly string[];
}

/**
 * Says in plain words what becomes of a setting.
 *
 * @param playbook whose titles it uses
 */
export function useSettingWords(
  playbook: Pick<Playbook, "processes">,
): (change: SettingChange) => SettingWords {
  const { t } = useTranslation("console");
  const trialText = useTrialText(playbook);
  const { language } = useWho();
  const { day, list, number, weekday } = useFormat();

  const fromTo = (before: string, after: string) => [t("diff.fromTo", { before, after })];
  const hours = (quiet: PromptingPolicy["quietHours"]) =>
    quiet.length === 0 ? t("diff.none") : list(quiet.map(({ from, to }) => `${from}–${to}`));
  const trial = (holdOut: PromptingPolicy["holdOut"]) =>
    holdOut ? trialText(holdOut) : t("diff.none");
  const days = (all: readonly string[]) =>
    list(
      dayRanges(all).map(({ from, to }) => (from === to ? day(from) : `${day(from)} – ${day(to)}`)),
    );

  return (change) => {
    const { setting } = change;
    if (setting === "order") return { title: t(`diff.orders.${change.list}`), parts: [] };
    const title = t(`diff.settings.${setting}`);
    switch (setting) {
      case "title":
        return { title, parts: fromTo(change.before[language], change.after[language]) };
      case "id":
        return { title, parts: fromTo(change.before, change.after) };
      case "quietHours":
        return { title, parts: fromTo(hours(change.before), hours(change.after)) };
      case "holdOut":
        return { title, parts: fromTo(trial(change.before), trial(change.after)) };
      case "weekdays": {
        const names = (numbers: readonly number[]) => list(numbers.map(weekday));
        return { title, parts: fromTo(names(change.before), names(change.after)) };
      }
      case "holidays":
      case "workdays": {
        const { added, removed } = change;
        const parts = [
          ...(added.length > 0 ? [t("diff.daysAdded", { days: days(added) })] : []),
          ...(removed.length > 0 ? [t("diff.daysRemoved", { days: days(removed) })] : []),
        ];
        return { title, parts };
      }
      default:
        return { title, parts: fromTo(number(change.before), number(change.after)) };
    }
  };
}

import { useTranslation } from "react-i18next";
import type { Profile } from "@/lib/core/profile";
import { ask } from "../ask";
import { useAction } from "../use-action";
import { useNotify } from "../use-notify";
import { useWho } from "../who";

export type Save = (change: Partial<Profile>) => Promise<void>;

/** Saves a part of the profile and says so. */
export function useSave() {
  const { t } = useTranslation("console");
  const { refresh } = useWho();
  const { run, problem } = useAction();
  const notify = useNotify();
  const save: Save = async (change) => {
    if (!(await run(() => ask("saveProfile", change)))) return;
    refresh();
    // A new language or look is its own confirmation, and the notice would still be in the old one.
    const isVisible = "language" in change || "colorScheme" in change;
    if (!isVisible) notify(t("settings.saved"));
  };
  return { save, problem };
}

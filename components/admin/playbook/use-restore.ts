import { useState } from "react";
import { useTranslation } from "react-i18next";
import { focusPageTitle } from "@/components/ui/use-page-focus";
import type { CheckedPlaybook, PublishedPlaybook } from "@/lib/messages/admin";
import { ask } from "../ask";
import { useAction } from "../use-action";
import { useNotify } from "../use-notify";
import type { Publication } from "./use-import";

interface Chosen {
  readonly entry: PublishedPlaybook;
  readonly checked: CheckedPlaybook;
}

/** Looks at an edition of the history, and puts it in force again once the person has seen what that changes. */
export function useRestore(onRestored: () => void) {
  const { t } = useTranslation("console");
  const { run, isRunning, problem } = useAction();
  const notify = useNotify();
  const [chosen, setChosen] = useState<Chosen | null>(null);

  const choose = (entry: PublishedPlaybook) =>
    run(async () => {
      setChosen(null);
      setChosen({ entry, checked: await ask("publication", { seq: entry.seq }) });
    });

  const restore = ({ seq, title, version }: PublishedPlaybook, publication: Publication) =>
    run(async () => {
      await ask("restorePlaybook", { seq, ...publication });
      notify(t("history.restored", { title, version }));
      setChosen(null);
      onRestored();
      focusPageTitle();
    });

  return { chosen, isRunning, problem, choose, restore, cancel: () => setChosen(null) };
}

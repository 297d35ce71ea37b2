import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { ask } from "../ask";
import { useAction } from "../use-action";
import { useNotify } from "../use-notify";

/** The next playbook, shown before anything happens to it. */
interface Preview {
  readonly playbook: Playbook;
  readonly count: number;
  /** It would have a problem: only the file can be had. */
  readonly isRefused: boolean;
}

export interface Acting {
  readonly shown: Preview | null;
  readonly isRunning: boolean;
  readonly problem: string | null;
  readonly preview: (anchors: readonly AnchorRef[]) => void;
  readonly publish: () => void;
  readonly download: () => void;
  readonly close: () => void;
  readonly dismiss: (anchor: AnchorRef, dismissed: boolean) => void;
  readonly pickAgain: (anchor: AnchorRef) => void;
}

/** What can be done about controls that changed. */
export function useSuggestions(onChanged: () => void): Acting {
  const { t } = useTranslation("controls");
  const { run, isRunning, problem } = useAction();
  const notify = useNotify();
  const [shown, setShown] = useState<Preview | null>(null);
  const [isNoTab, setIsNoTab] = useState(false);

  const act = (work: () => Promise<unknown>) => {
    setIsNoTab(false);
    void run(work);
  };
  return {
    shown,
    isRunning,
    problem: isNoTab ? t("noTab") : problem,
    preview: (anchors) =>
      act(async () => {
        const playbook = await ask("suggestedPlaybook", { anchors: [...anchors] });
        setShown({ playbook, count: anchors.length, isRefused: false });
      }),
    publish: () =>
      act(async () => {
        if (!shown) return;
        const source = JSON.stringify(shown.playbook);
        const published = await ask("publishPlaybook", { source });
        if (!published.ok) return setShown({ ...shown, isRefused: true });
        setShown(null);
        notify(t("preview.published", { version: published.playbook.version }));
        onChanged();
      }),
    download: () => {
      if (!shown) return;
      const { id, version } = shown.playbook;
      const source = `${JSON.stringify(shown.playbook, null, 2)}\n`;
      downloadText(`${id}-v${version}.json`, "application/json", source);
    },
    close: () => setShown(null),
    dismiss: ({ watch, part }, dismissed) =>
      act(async () => {
        await ask("dismissSuggestion", { watch, part, dismissed });
        onChanged();
      }),
    pickAgain: ({ watch, part }) =>
      act(async () => {
        setIsNoTab((await ask("pickInCrm", { watch, part })) === "no-tab");
      }),
  };
}

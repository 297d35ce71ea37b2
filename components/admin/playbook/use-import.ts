import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { focusPageTitle } from "@/components/ui/use-page-focus";
import { isDraftFile } from "@/lib/core/authoring/draft";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import type { CheckedPlaybook } from "@/lib/messages/admin";
import { ask } from "../ask";
import { useAction } from "../use-action";
import { useNotify } from "../use-notify";
import { readPlaybookFile } from "./read-playbook-file";
import type { PlaybookFile } from "./read-playbook-file";

/** A draft, as it was when a file was made of it. */
interface DraftState {
  readonly id: string;
  readonly changedAt: number;
}

/** How far a file has come on its way to being published. */
export type Import =
  | { readonly step: "idle" }
  | {
      readonly step: "refused";
      readonly name: string;
      readonly reason: Extract<PlaybookFile, { ok: false }>["reason"] | "draft";
    }
  | {
      readonly step: "problems";
      readonly name: string;
      readonly problems: readonly PlaybookProblem[];
    }
  | {
      readonly step: "preview";
      readonly name: string;
      readonly source: string;
      readonly checked: CheckedPlaybook;
      readonly draft: DraftState | undefined;
    };

/** What is kept of a publication besides what was published. */
export interface Publication {
  readonly reason: string;
  /** People in the middle of a case go on by this edition at once. */
  readonly moveCases: boolean;
}

const idle: Import = { step: "idle" };

type Preview = Extract<Import, { step: "preview" }>;

export type Importer = ReturnType<typeof useImport>;

/** Checks a picked file, and publishes it once the person has seen what it changes. */
export function useImport(onPublished: () => void) {
  const { t } = useTranslation("console");
  const { run, isRunning, problem } = useAction();
  const notify = useNotify();
  const [state, setState] = useState<Import>(idle);
  const turn = useRef(0);

  const check = (file: File, draft?: DraftState) =>
    run(async () => {
      const mine = ++turn.current;
      setState(idle);
      const read = await readPlaybookFile(file);
      if (!read.ok) return setState({ step: "refused", ...read });
      const { name, source } = read;
      if (isDraftFile(source)) return setState({ step: "refused", name, reason: "draft" });
      const checked = await ask("checkPlaybook", { source });
      // Cancelled, or asked anew, while the answer was on its way.
      if (mine !== turn.current) return;
      setState(
        checked.ok
          ? { step: "preview", name, source, checked, draft }
          : { step: "problems", name, problems: checked.problems },
      );
    });

  const publish = (preview: Preview, publication: Publication) =>
    run(async () => {
      const { name, source, draft, checked } = preview;
      const over = checked.inForce?.seq ?? null;
      const published = await ask("publishPlaybook", { source, draft, over, ...publication });
      if (!published.ok) {
        return setState({ step: "problems", name, problems: published.problems });
      }
      const { version } = published.playbook;
      notify(t("playbook.published", { version }));
      setState(idle);
      onPublished();
      focusPageTitle();
    });

  const cancel = () => {
    turn.current++;
    setState(idle);
  };
  return { state, isRunning, problem, check, publish, cancel };
}

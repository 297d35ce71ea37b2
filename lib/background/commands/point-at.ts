import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { Anchor } from "@/lib/core/playbook/anchor";
import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import type { Step } from "@/lib/core/playbook/process";
import { splitWatchId } from "@/lib/core/process/watch-id";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { languageFor } from "../plan";

export const pointAt: Command<PanelCalls, "pointAt", FrameSender> = async (
  { watch, part },
  services,
  { tab },
) => {
  const found = await services.store.read(async (database, known) => {
    const { processId, stepId } = splitWatchId(watch);
    const process = known.playbook && findProcess(known.playbook, processId);
    const step = process && findStep(process, stepId);
    const frames = (await database.tabs.get(tab))?.frames ?? {};
    const isHere = Object.values(frames)
      .flat()
      .some(({ page }) => page === step?.page);
    return step && isHere ? { step, language: languageFor(known, services) } : null;
  });
  if (!found) return false;
  const { step, language } = found;
  return services.notify.tab(tab, {
    notice: "point-at",
    anchor: anchorOf(step, part),
    text: step.title[language],
  });
};

function anchorOf({ anchor, doneWhen }: Step, part: AnchorRef["part"]): Anchor {
  if (part === "field" && doneWhen.kind === "field-filled") return doneWhen.field ?? anchor;
  if (part === "control" && doneWhen.kind === "record-saved") return doneWhen.control ?? anchor;
  return anchor;
}

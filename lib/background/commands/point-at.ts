import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import { splitWatchId } from "@/lib/core/process/watch-id";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { languageFor } from "../plan";

export const pointAt: Command<PanelCalls, "pointAt", FrameSender> = async (
  { watch },
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
    anchor: step.anchor,
    text: step.title[language],
  });
};

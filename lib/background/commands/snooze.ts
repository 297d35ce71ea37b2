import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import { stepPrompts } from "@/lib/core/process/prompt-history";
import { splitWatchId } from "@/lib/core/process/watch-id";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";

export const snooze: Command<PanelCalls, "snooze", FrameSender> = async (
  { watch },
  { store, clock, newId, notify },
  { tab },
) => {
  await store.commit(async (unit) => {
    const { known } = unit;
    if (!known.playbook) throw new CommandError("not-found");
    // Nothing is recorded before the person was told what is.
    if (!known.profile.introduced) throw new CommandError("denied");
    const { processId: process, stepId: step } = splitWatchId(watch);
    const named = findProcess(known.playbook, process);
    if (!named || !findStep(named, step)) throw new CommandError("not-found");
    const { id, version } = known.playbook;
    const history = unit.views.promptAnswers;
    const cause = newId();
    // The prompt on the page, if one stands there; else the answer stands for the next one.
    const prompt = stepPrompts(history, watch).open ?? cause;
    const data = { prompt, process, step, playbook: { id, version }, answer: "snoozed" } as const;
    unit.append(cause, clock.now(), [{ type: "PromptAnswered", data }]);
  });
  await notify.tab(tab, { notice: "plan-changed" });
  return null;
};

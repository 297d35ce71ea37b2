import { lastOpenPrompt, stepMemory } from "@/lib/core/prompting/memory";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { namedStep } from "../named-step";

/** What the person says in the panel about the prompts of a step. */
export const answerPrompts: Command<PanelCalls, "answerPrompts", FrameSender> = async (
  { watch, answer },
  { store, clock, newId, notify },
  { tab },
) => {
  await store.commit(async (unit) => {
    const { process, step, playbook } = namedStep(unit.known, watch);
    const cause = newId();
    // The prompt on the page, if one stands there; else the answer stands for the next one.
    const prompt = lastOpenPrompt(stepMemory(unit.views.promptMemory, watch)) ?? cause;
    const data = { prompt, process, step, playbook, answer };
    unit.append(cause, clock.now(), [{ type: "PromptAnswered", data }]);
  });
  await notify.tab(tab, { notice: "plan-changed" });
  return null;
};

import { decide } from "@/lib/core/process/decide";
import type { PanelCalls } from "@/lib/messages/panel";
import { appendDecision } from "../append-decision";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";
import { namedStep } from "../named-step";
import { editionsOf, readSituation, tabRow } from "../situation";

/** The person says that a step is done, or not done after all. */
export const sayStep: Command<PanelCalls, "sayStep", FrameSender> = async (
  { watch, caseId, says },
  { store, clock, newId, notify },
  sender,
) => {
  const at = clock.now();
  await store.commit(async (unit) => {
    const { database, views, known } = unit;
    namedStep(known, watch);
    const shown = Object.values((await tabRow(database, sender.tab)).frames).flat();
    const situation = await readSituation(database, views, sender.tab, shown);
    if (!known.playbook) throw new CommandError("not-found");
    const decision = decide(
      {
        ...situation,
        editions: editionsOf(known, known.playbook),
        department: known.profile.department,
        newCaseId: newId,
        utcOffsetMinutes: clock.utcOffsetMinutes(),
      },
      { kind: says, at, watch, caseId },
      shown,
    );
    appendDecision(unit, newId(), at, decision);
  });
  await notify.tab(sender.tab, { notice: "plan-changed" });
  return null;
};

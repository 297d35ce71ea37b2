import { abandon } from "@/lib/core/process/abandon";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";
import { editionsOf } from "../situation";

export const stopCase: Command<PanelCalls, "stopCase", FrameSender> = async (
  { caseId },
  { store, clock, newId, notify },
  { tab },
) => {
  await store.commit(async (unit) => {
    const board = unit.views.openCases;
    const found = board.open.find(({ id }) => id === caseId);
    if (!found) throw new CommandError("not-found");
    const { playbook } = unit.known;
    if (!playbook) throw new CommandError("not-found");
    unit.append(newId(), clock.now(), [
      abandon(editionsOf(unit.known, playbook), found, "stopped"),
    ]);
  });
  await notify.tab(tab, { notice: "plan-changed" });
  return null;
};

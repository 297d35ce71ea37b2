import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";

export const requestHelp: Command<PanelCalls, "requestHelp", FrameSender> = async (
  { process, step },
  { store, clock, newId },
) => {
  await store.commit(async (unit) => {
    const { known } = unit;
    if (!known.playbook) throw new CommandError("not-found");
    // Nothing is recorded before the person was told what is.
    if (!known.profile.introduced) throw new CommandError("denied");
    const named = process === null ? null : findProcess(known.playbook, process);
    const isKnown = named !== undefined && (step === null || (named && findStep(named, step)));
    if (!isKnown) throw new CommandError("not-found");
    const { id, version } = known.playbook;
    const data = { process, step, playbook: { id, version } };
    unit.append(newId(), clock.now(), [{ type: "HelpRequested", data }]);
  });
  return null;
};

import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { namedPlace } from "../named-step";

export const requestHelp: Command<PanelCalls, "requestHelp", FrameSender> = async (
  { process, step },
  { store, clock, newId },
) => {
  await store.commit(async (unit) => {
    const { id, version } = namedPlace(unit.known, { process, step }).edition;
    const data = { process, step, playbook: { id, version } };
    unit.append(newId(), clock.now(), [{ type: "HelpRequested", data }]);
  });
  return null;
};

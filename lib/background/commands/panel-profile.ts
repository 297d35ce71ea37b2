import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { keepsValues } from "../parallel/ledger-brief";
import { changeProfile } from "./change-profile";

export const introduce: Command<PanelCalls, "introduce", FrameSender> = async (
  answers,
  services,
) => {
  const toldOfValues = await services.store.read(
    async (_database, known) => known.profile.toldOfValues || keepsValues(known),
  );
  return changeProfile({ ...answers, introduced: true, toldOfValues }, services);
};

export const saveLanguage: Command<PanelCalls, "saveLanguage", FrameSender> = (
  { language },
  services,
) => changeProfile({ language }, services);

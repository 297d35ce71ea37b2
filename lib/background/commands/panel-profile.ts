import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { changeProfile } from "./change-profile";

export const introduce: Command<PanelCalls, "introduce", FrameSender> = (answers, services) =>
  changeProfile({ ...answers, introduced: true }, services);

export const saveLanguage: Command<PanelCalls, "saveLanguage", FrameSender> = (
  { language },
  services,
) => changeProfile({ language }, services);

import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { changeProfile } from "./change-profile";

export const introduce: Command<PanelCalls, "introduce", FrameSender> = async (
  answers,
  services,
  { tab },
) => {
  await changeProfile({ ...answers, introduced: true }, services);
  await services.notify.tab(tab, { notice: "plan-changed" });
  return null;
};

export const saveLanguage: Command<PanelCalls, "saveLanguage", FrameSender> = async (
  { language },
  services,
  { tab },
) => {
  await changeProfile({ language }, services);
  await services.notify.tab(tab, { notice: "plan-changed" });
  return null;
};

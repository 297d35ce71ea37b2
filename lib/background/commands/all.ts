/** Everything that can be asked, by who may ask it. A call without a command does not compile. */
import type { AdminCalls } from "@/lib/messages/admin";
import type { PageCalls } from "@/lib/messages/page";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Commands, FrameSender } from "../context";
import { adoption } from "./adoption";
import { changeProfile } from "./change-profile";
import { eraseMyData, myData, stored } from "./my-data";
import { observe } from "./observe";
import { openConsole } from "./open-console";
import { openPanel } from "./open-panel";
import { hello } from "./panel-hello";
import { introduce, saveLanguage } from "./panel-profile";
import { view } from "./panel-view";
import { playbook } from "./playbook";
import { pointAt } from "./point-at";
import { checkPlaybook, publishPlaybook, restorePlaybook } from "./publish-playbook";
import { requestHelp } from "./request-help";
import { savePanel } from "./save-panel";
import { sites, sitesChanged } from "./sites";
import { snooze } from "./snooze";
import { stopCase } from "./stop-case";
import { whoAmI } from "./who-am-i";

export const pageCommands: Commands<PageCalls, FrameSender> = { observe, openPanel, savePanel };

export const panelCommands: Commands<PanelCalls, FrameSender> = {
  hello,
  view,
  introduce,
  saveLanguage,
  snooze,
  requestHelp,
  stopCase,
  pointAt,
  savePanel,
  openConsole,
};

export const adminCommands: Commands<AdminCalls, null> = {
  whoAmI,
  saveProfile: changeProfile,
  sites,
  sitesChanged,
  playbook,
  checkPlaybook,
  publishPlaybook,
  restorePlaybook,
  adoption,
  stored,
  myData,
  eraseMyData,
};

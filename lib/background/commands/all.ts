/** Everything that can be asked, by who may ask it. A call without a command does not compile. */
import type { AdminCalls } from "@/lib/messages/admin";
import type { PageCalls } from "@/lib/messages/page";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Commands, FrameSender } from "../context";
import { adoption } from "./adoption";
import { anchorHealth, dismissSuggestion, suggestedPlaybook } from "./anchor-health";
import { changeProfile } from "./change-profile";
import { checkPage, endCheck } from "./check-page";
import { foughtOff } from "./fought-off";
import { eraseMyData, myData, stored } from "./my-data";
import { observe } from "./observe";
import { openConsole } from "./open-console";
import { openPanel } from "./open-panel";
import { hello } from "./panel-hello";
import { introduce, saveLanguage } from "./panel-profile";
import { view } from "./panel-view";
import {
  answerLook,
  dropPickText,
  endPick,
  lookForPick,
  pick,
  pickAgain,
  resumePick,
  startPick,
} from "./pick";
import { pickInCrm } from "./pick-in-crm";
import { pickerBrief, pickerLooked, pickerSays, pickerTook } from "./picker-page";
import { playbook } from "./playbook";
import { pointAt } from "./point-at";
import { pickedPlaybook, publishPick, undoPick } from "./publish-pick";
import { checkPlaybook, publishPlaybook, restorePlaybook } from "./publish-playbook";
import { requestHelp } from "./request-help";
import { savePanel } from "./save-panel";
import { sites, sitesChanged } from "./sites";
import { answerPrompts } from "./answer-prompts";
import { sayStep } from "./say-step";
import { stopCase } from "./stop-case";
import { whoAmI } from "./who-am-i";

export const pageCommands: Commands<PageCalls, FrameSender> = {
  observe,
  openPanel,
  savePanel,
  foughtOff,
  pickerBrief,
  pickerTook,
  pickerLooked,
  pickerSays,
};

export const panelCommands: Commands<PanelCalls, FrameSender> = {
  hello,
  view,
  introduce,
  saveLanguage,
  answerPrompts,
  sayStep,
  requestHelp,
  stopCase,
  pointAt,
  checkPage,
  endCheck,
  savePanel,
  openConsole,
  pick,
  startPick,
  pickAgain,
  resumePick,
  endPick,
  lookForPick,
  answerLook,
  dropPickText,
  pickedPlaybook,
  publishPick,
  undoPick,
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
  pickInCrm,
  adoption,
  anchorHealth,
  suggestedPlaybook,
  dismissSuggestion,
  stored,
  myData,
  eraseMyData,
};

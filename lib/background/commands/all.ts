/** Everything that can be asked, by who may ask it. A call without a command does not compile. */
import type { AdminCalls } from "@/lib/messages/admin";
import type { PageCalls } from "@/lib/messages/page";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Commands, FrameSender } from "../context";
import { anchorHealth, dismissSuggestion, suggestedPlaybook } from "./anchor-health";
import { changeProfile } from "./change-profile";
import { checkPage, endCheck } from "./check-page";
import {
  beginDraft,
  drafts,
  dropDraft,
  handDraftOn,
  putDraftBack,
  saveDraft,
  shareDraft,
  takeDraft,
} from "./drafts";
import { fallback, sayFallback, settleReason, takeFallbackBack } from "./fallback";
import { foughtOff } from "./fought-off";
import { eraseMyData, myData, stored } from "./my-data";
import { answerHelp, askKeyUser, deleteHelp, help, questions, readHelp } from "./help";
import { acknowledgeChange, learning, openTraining, seeTraining } from "./learning";
import { learningReport } from "./learning-report";
import { search } from "./search";
import { ledgerPlan } from "./ledger-plan";
import { observe } from "./observe";
import { openConsole } from "./open-console";
import { openPanel } from "./open-panel";
import { openStep } from "./open-step";
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
import { beginImport, cancelImport, finishImport, importParts } from "./parallel-import";
import { compareRun, parallelRuns } from "./parallel-runs";
import { blockContributor, contributors, enrol, forgetContribution } from "./contributors";
import { cutOver, evidencePack, signOff, withdrawSignOff } from "./cut-over";
import { awaitPicture, awaitedPicture, endPicture } from "./await-picture";
import { differenceIds, differences } from "./differences";
import { evidencePicture, keepPicture } from "./evidence-picture";
import { endList, listInRuns, readList, wantedInRun } from "./list-in-runs";
import { recordInRuns } from "./record-in-runs";
import { saidPairs, sayWhetherSame, sideBySide, unmatched } from "./same-records";
import { sayOfDifferences, takeBack } from "./say-of-differences";
import { pickInCrm } from "./pick-in-crm";
import { claimDraftPick, draftPick, endDraftPick, pickForDraft, takePick } from "./draft-pick";
import { pickerBrief, pickerLooked, pickerSays, pickerTook } from "./picker-page";
import { playbook } from "./playbook";
import { pointAt } from "./point-at";
import { pickedPlaybook, publishPick, undoPick } from "./publish-pick";
import { checkPlaybook, publication, publishPlaybook, restorePlaybook } from "./publish-playbook";
import { previewSays, previewStep } from "./preview-step";
import { recordInCrm } from "./record-in-crm";
import { recorderBrief, recorderSays, recorderShown, recorderTook } from "./recorder-page";
import {
  changeRecording,
  dropRecording,
  openRecording,
  recording,
  recordings,
  resumeRecorder,
} from "./recording";
import { handedIn, handIn, withdrawals } from "./hand-in";
import { takeIn } from "./take-in";
import { requestHelp } from "./request-help";
import { setPause } from "./set-pause";
import { savePanel } from "./save-panel";
import { seeValues } from "./see-values";
import { showInPanel } from "./show-in-panel";
import { sites, sitesChanged } from "./sites";
import { checkPlaybookFile, playbookFile, playbookHere, takePlaybookFile } from "./playbook-file";
import { answerPrompts } from "./answer-prompts";
import { sayStep } from "./say-step";
import { stopCase } from "./stop-case";
import { dailyFile, saveDailyFile, setDailyFile } from "./daily-file";
import { dashboard, saveDashboard, statistics, trial } from "./statistics";
import { whoAmI } from "./who-am-i";

export const pageCommands: Commands<PageCalls, FrameSender> = {
  observe,
  openPanel,
  savePanel,
  foughtOff,
  openStep,
  pickerBrief,
  pickerTook,
  pickerLooked,
  pickerSays,
  recorderBrief,
  recorderTook,
  recorderShown,
  recorderSays,
  previewSays,
  ledgerPlan,
  seeValues,
  showInPanel,
};

export const panelCommands: Commands<PanelCalls, FrameSender> = {
  hello,
  view,
  introduce,
  saveLanguage,
  setPause,
  answerPrompts,
  sayStep,
  sayFallback,
  takeFallbackBack,
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
  takePick,
  pickedPlaybook,
  publishPick,
  undoPick,
  learning,
  acknowledgeChange,
  openTraining,
  seeTraining,
  search,
  help,
  askKeyUser,
  readHelp,
  answerHelp,
  deleteHelp,
  recording,
  resumeRecorder,
  changeRecording,
  openRecording,
  recordInRuns,
  listInRuns,
  readList,
  endList,
  wantedInRun,
  sayOfDifferences,
  keepPicture,
  evidencePicture,
  awaitPicture,
  awaitedPicture,
  endPicture,
};

export const adminCommands: Commands<AdminCalls, null> = {
  whoAmI,
  saveProfile: changeProfile,
  sites,
  sitesChanged,
  playbook,
  checkPlaybook,
  publishPlaybook,
  publication,
  restorePlaybook,
  drafts,
  beginDraft,
  saveDraft,
  handDraftOn,
  dropDraft,
  putDraftBack,
  shareDraft,
  takeDraft,
  learningReport,
  questions,
  answerHelp,
  deleteHelp,
  pickInCrm,
  pickForDraft,
  draftPick,
  claimDraftPick,
  endDraftPick,
  recordInCrm,
  recordings,
  dropRecording,
  previewStep,
  playbookFile,
  playbookHere,
  checkPlaybookFile,
  takePlaybookFile,
  statistics,
  trial,
  dailyFile,
  setDailyFile,
  saveDailyFile,
  dashboard,
  saveDashboard,
  fallback,
  settleReason,
  anchorHealth,
  suggestedPlaybook,
  dismissSuggestion,
  setPause,
  stored,
  myData,
  eraseMyData,
  parallelRuns,
  beginImport,
  importParts,
  finishImport,
  cancelImport,
  compareRun,
  differences,
  differenceIds,
  sayOfDifferences,
  takeBack,
  keepPicture,
  evidencePicture,
  unmatched,
  saidPairs,
  sideBySide,
  sayWhetherSame,
  cutOver,
  signOff,
  withdrawSignOff,
  evidencePack,
  handIn,
  withdrawals,
  handedIn,
  takeIn,
  contributors,
  enrol,
  blockContributor,
  forgetContribution,
};

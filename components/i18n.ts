/** Sentences of the React pages: one namespace per room, complete in both languages. */
import { createInstance } from "i18next";
import type { i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "@/lib/core/language";
import enBundles from "@/lib/i18n/en/bundles.json";
import enCommon from "@/lib/i18n/en/common.json";
import enConsole from "@/lib/i18n/en/console.json";
import enControls from "@/lib/i18n/en/controls.json";
import enCutOver from "@/lib/i18n/en/cut-over.json";
import enDepartments from "@/lib/i18n/en/departments.json";
import enFallback from "@/lib/i18n/en/fallback.json";
import enFigureFiles from "@/lib/i18n/en/figure-files.json";
import enHelp from "@/lib/i18n/en/help.json";
import enLedger from "@/lib/i18n/en/ledger.json";
import enLearning from "@/lib/i18n/en/learning.json";
import enPanel from "@/lib/i18n/en/panel.json";
import enComparison from "@/lib/i18n/en/comparison.json";
import enParallel from "@/lib/i18n/en/parallel.json";
import enPicker from "@/lib/i18n/en/picker.json";
import enPicture from "@/lib/i18n/en/picture.json";
import enPlaybookFile from "@/lib/i18n/en/playbook-file.json";
import enPreview from "@/lib/i18n/en/preview.json";
import enProblems from "@/lib/i18n/en/problems.json";
import enDrafts from "@/lib/i18n/en/drafts.json";
import enRecorder from "@/lib/i18n/en/recorder.json";
import enSameRecord from "@/lib/i18n/en/same-record.json";
import enStatistics from "@/lib/i18n/en/statistics.json";
import enTrial from "@/lib/i18n/en/trial.json";
import zhBundles from "@/lib/i18n/zh-CN/bundles.json";
import zhCommon from "@/lib/i18n/zh-CN/common.json";
import zhConsole from "@/lib/i18n/zh-CN/console.json";
import zhControls from "@/lib/i18n/zh-CN/controls.json";
import zhCutOver from "@/lib/i18n/zh-CN/cut-over.json";
import zhDepartments from "@/lib/i18n/zh-CN/departments.json";
import zhFallback from "@/lib/i18n/zh-CN/fallback.json";
import zhFigureFiles from "@/lib/i18n/zh-CN/figure-files.json";
import zhHelp from "@/lib/i18n/zh-CN/help.json";
import zhLedger from "@/lib/i18n/zh-CN/ledger.json";
import zhLearning from "@/lib/i18n/zh-CN/learning.json";
import zhPanel from "@/lib/i18n/zh-CN/panel.json";
import zhComparison from "@/lib/i18n/zh-CN/comparison.json";
import zhParallel from "@/lib/i18n/zh-CN/parallel.json";
import zhPicker from "@/lib/i18n/zh-CN/picker.json";
import zhPicture from "@/lib/i18n/zh-CN/picture.json";
import zhPlaybookFile from "@/lib/i18n/zh-CN/playbook-file.json";
import zhPreview from "@/lib/i18n/zh-CN/preview.json";
import zhProblems from "@/lib/i18n/zh-CN/problems.json";
import zhDrafts from "@/lib/i18n/zh-CN/drafts.json";
import zhRecorder from "@/lib/i18n/zh-CN/recorder.json";
import zhSameRecord from "@/lib/i18n/zh-CN/same-record.json";
import zhStatistics from "@/lib/i18n/zh-CN/statistics.json";
import zhTrial from "@/lib/i18n/zh-CN/trial.json";

const en = {
  bundles: enBundles,
  common: enCommon,
  console: enConsole,
  controls: enControls,
  cutOver: enCutOver,
  departments: enDepartments,
  fallback: enFallback,
  figureFiles: enFigureFiles,
  help: enHelp,
  learning: enLearning,
  ledger: enLedger,
  panel: enPanel,
  comparison: enComparison,
  parallel: enParallel,
  picker: enPicker,
  picture: enPicture,
  playbookFile: enPlaybookFile,
  preview: enPreview,
  problems: enProblems,
  drafts: enDrafts,
  recorder: enRecorder,
  sameRecord: enSameRecord,
  statistics: enStatistics,
  trial: enTrial,
} as const;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof en;
  }
}

export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "common",
    resources: {
      en,
      "zh-CN": {
        bundles: zhBundles,
        common: zhCommon,
        console: zhConsole,
        controls: zhControls,
        cutOver: zhCutOver,
        departments: zhDepartments,
        fallback: zhFallback,
        figureFiles: zhFigureFiles,
        help: zhHelp,
        learning: zhLearning,
        ledger: zhLedger,
        panel: zhPanel,
        comparison: zhComparison,
        parallel: zhParallel,
        picker: zhPicker,
        picture: zhPicture,
        playbookFile: zhPlaybookFile,
        preview: zhPreview,
        problems: zhProblems,
        drafts: zhDrafts,
        recorder: zhRecorder,
        sameRecord: zhSameRecord,
        statistics: zhStatistics,
        trial: zhTrial,
      },
    },
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
    showSupportNotice: false,
  });
  return instance;
}

import type { Language } from "@/lib/core/language";
// By name, so that the sentences of panel and console stay out of the background.
import { page as pageEn } from "@/lib/i18n/en/recorder.json";
import { page as pageZh } from "@/lib/i18n/zh-CN/recorder.json";
import type { RecorderLabels } from "@/lib/messages/recorder";

/** The words that the recorder draws in the page; sent along, so that it loads no translation library. */
export function recorderLabels(language: Language): RecorderLabels {
  return language === "zh-CN" ? pageZh : pageEn;
}

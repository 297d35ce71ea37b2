import type { Language } from "@/lib/core/language";
// By name, so that the sentences of panel and console stay out of the background.
import { explanation as explanationEn, page as pageEn } from "@/lib/i18n/en/picker.json";
import { explanation as explanationZh, page as pageZh } from "@/lib/i18n/zh-CN/picker.json";
import type { PickerLabels } from "@/lib/messages/picker";

/** The words that the picker draws in the page; sent along, so that it loads no translation library. */
export function pickerLabels(language: Language): PickerLabels {
  return language === "zh-CN"
    ? { page: pageZh, explanation: explanationZh }
    : { page: pageEn, explanation: explanationEn };
}

import type { Language } from "@/lib/core/language";
// By name, so that the console's sentences stay out of the background.
import { page as pageEn, problem as problemEn } from "@/lib/i18n/en/preview.json";
import { page as pageZh, problem as problemZh } from "@/lib/i18n/zh-CN/preview.json";
import type { PreviewWords } from "@/lib/messages/notices";
import { overlayLabels } from "../overlay-labels";

/** The words that a preview draws in the page; sent along, so that it loads no translation library. */
export function previewWords(language: Language): PreviewWords {
  const { insteadOf, overdue, leftOpen } = overlayLabels(language);
  return { ...(language === "zh-CN" ? pageZh : pageEn), insteadOf, overdue, leftOpen };
}

/** Why no prompt would show on this page. */
export function problemText(
  language: Language,
  problem: "not-found" | "unsure",
  control: string,
): string {
  const texts = language === "zh-CN" ? problemZh : problemEn;
  return texts[problem].replace("{{control}}", () => control);
}

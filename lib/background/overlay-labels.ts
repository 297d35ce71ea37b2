import type { Language } from "@/lib/core/language";
import en from "@/lib/i18n/en/overlay.json";
import zh from "@/lib/i18n/zh-CN/overlay.json";
import type { OverlayLabels } from "@/lib/messages/page";

/** The few words that content scripts draw; sent along, so that no page loads a translation library. */
export function overlayLabels(language: Language): OverlayLabels {
  return language === "zh-CN" ? zh : en;
}

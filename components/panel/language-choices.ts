import type { LanguageChoice } from "@/lib/core/language";

/** In the order they are offered. */
export const languageChoices = ["auto", "en", "zh-CN"] as const satisfies readonly LanguageChoice[];

export function isLanguageChoice(value: string): value is LanguageChoice {
  return languageChoices.some((choice) => choice === value);
}

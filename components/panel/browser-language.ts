import type { Language } from "@/lib/core/language";

/** What to read before the background has said which language the person chose. */
export function browserLanguage(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}

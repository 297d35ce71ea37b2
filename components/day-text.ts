import type { Language } from "@/lib/core/language";

/** A calendar day as the reader writes it. @param day `YYYY-MM-DD`. */
export function dayText(day: string, language: Language): string {
  // A calendar day has no time zone; read and written as UTC it stays the day that it is.
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return format.format(Date.parse(day));
}

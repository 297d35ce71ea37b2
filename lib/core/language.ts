/** The two languages of the product, equal in every text. */
export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** `auto` follows the browser. */
export type LanguageChoice = Language | "auto";

/**
 * The product language for a browser language tag: anything Chinese reads `zh-CN`, all else `en`.
 *
 * @param tag BCP 47 tag, as `browser.i18n.getUILanguage()` gives it.
 */
function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}

/** What the person reads: their own choice, or the browser's language when they left it at `auto`. */
export function chosenLanguage(choice: LanguageChoice, browserTag: string): Language {
  return choice === "auto" ? languageOf(browserTag) : choice;
}

import type { i18n } from "i18next";
import type { BundleSummary } from "@/lib/core/bundle/bundle-summary";
import { summaryFacts } from "./summary-facts";

/**
 * The readme in a file of facts, in both languages: whoever passes it on may read what it is. Nobody reads it
 * back: what is taken in is counted anew.
 *
 * @param summary `null` for a withdrawal
 */
export function readmeText(
  translations: i18n,
  summary: BundleSummary | null,
  who: { readonly person: string; readonly department: string | null },
): string {
  return (["en", "zh-CN"] as const)
    .map((language) => {
      const t = translations.getFixedT(language, "bundles");
      const facts = summary ? summaryFacts(t, summary, who, (day) => day) : [];
      const colon = language === "zh-CN" ? "：" : ": ";
      return [
        t("readme.title"),
        t(summary ? "readme.facts" : "readme.withdrawal"),
        "",
        ...facts.map(({ label, value }) => `${label}${colon}${value}`),
        ...(summary ? [""] : []),
        t("readme.how"),
      ].join("\n");
    })
    .join("\n\n----\n\n")
    .concat("\n");
}

import { useTranslation } from "react-i18next";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import type { PageReport } from "@/lib/core/anchor-health/report";
import { useWho } from "../who";

/** Pages on which nothing is the matter, one line each. */
export function OtherPages({ pages }: { readonly pages: readonly PageReport[] }) {
  const { t } = useTranslation("controls");
  const { language } = useWho();
  if (pages.length === 0) return null;
  const lineOf = ({ anchors }: PageReport) => {
    const found = anchors.filter(({ status }) => status === "fine").length;
    const unseen = anchors.length - found;
    return [
      ...(found > 0 ? [t("others.found", { count: found })] : []),
      ...(unseen > 0 ? [t("others.notSeen", { count: unseen })] : []),
    ].join(" · ");
  };
  return (
    <Section title={t("others.title")} description={t("others.text")}>
      <FactList
        facts={pages.map((page) => ({ label: page.name[language], value: lineOf(page) }))}
      />
    </Section>
  );
}

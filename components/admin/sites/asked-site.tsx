import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { SiteView } from "@/lib/messages/admin";
import { hrefOf } from "../routing/route";
import { sitePattern } from "./site-pattern";
import type { Grants } from "./use-grants";

interface AskedSiteProps {
  readonly address: string;
  readonly sites: readonly SiteView[];
  readonly grants: Grants;
}

/** The toolbar button was used on a page that Handrail may not see: use it there? */
export function AskedSite({ address, sites, grants }: AskedSiteProps) {
  const { t } = useTranslation("console");
  const site = sitePattern(address);
  if (!site.ok) return null;
  const { host, pattern } = site;
  const known = sites.find((candidate) => candidate.pattern === pattern);

  if (known?.granted) {
    return <Section title={t("sites.asked.already", { host })}>{t("sites.asked.open")}</Section>;
  }
  return (
    <Section
      title={t("sites.asked.title", { host })}
      description={t(known?.name ? "sites.asked.named" : "sites.asked.unnamed")}
    >
      <Group>
        <Button loading={grants.isRunning} onClick={() => void grants.grant(pattern)}>
          {t("sites.asked.yes", { host })}
        </Button>
        <Button component="a" href={hrefOf("sites")} variant="default">
          {t("sites.asked.no")}
        </Button>
      </Group>
    </Section>
  );
}

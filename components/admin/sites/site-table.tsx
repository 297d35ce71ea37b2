import { EmptyState, Button, Table, VisuallyHidden } from "@mantine/core";
import { IconWorld } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { SiteView } from "@/lib/messages/admin";
import { hrefOf } from "../routing/route";
import { SiteRow } from "./site-row";
import type { Grants } from "./use-grants";

interface SiteTableProps {
  readonly sites: readonly SiteView[];
  readonly grants: Grants;
}

/** The sites that the playbook names, and those granted besides. */
export function SiteTable({ sites, grants }: SiteTableProps) {
  const { t } = useTranslation("console");
  return (
    <Section title={t("sites.list")}>
      {sites.length === 0 ? (
        <EmptyState
          py="md"
          icon={<IconWorld aria-hidden />}
          title={t("sites.none.title")}
          description={t("sites.none.text")}
        >
          <EmptyState.Actions>
            <Button component="a" href={hrefOf("playbook")}>
              {t("sites.none.action")}
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      ) : (
        <WideTable minWidth={560} verticalSpacing="sm" label={t("sites.list")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("sites.columns.site")}</Table.Th>
              <Table.Th>{t("sites.columns.address")}</Table.Th>
              <Table.Th>{t("sites.columns.state")}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t("sites.columns.action")}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sites.map((site) => (
              <SiteRow key={site.pattern} site={site} grants={grants} />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Section>
  );
}

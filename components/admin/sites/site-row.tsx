import { Badge, Button, Code, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SiteView } from "@/lib/messages/admin";
import { hostOf } from "./site-pattern";
import type { Grants } from "./use-grants";

interface SiteRowProps {
  readonly site: SiteView;
  readonly grants: Grants;
}

export function SiteRow({ site, grants }: SiteRowProps) {
  const { t } = useTranslation("console");
  const { pattern, name, granted, fixed } = site;
  const host = hostOf(pattern);
  return (
    <Table.Tr>
      <Table.Td>
        {name ?? (
          <Text c="dimmed" size="sm">
            {t("sites.notNamed")}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Code>{pattern}</Code>
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={granted ? "brand" : "yellow"} tt="none" miw="max-content">
          {t(granted ? "sites.state.granted" : "sites.state.ungranted")}
        </Badge>
      </Table.Td>
      <Table.Td ta="end">
        {granted && fixed && (
          <Text size="sm" c="dimmed">
            {t("sites.fixed")}
          </Text>
        )}
        {granted && !fixed && (
          <Button
            size="xs"
            variant="default"
            disabled={grants.isRunning}
            aria-label={t("sites.revokeOn", { host })}
            onClick={() => void grants.revoke(pattern)}
          >
            {t("sites.revoke")}
          </Button>
        )}
        {!granted && (
          <Button
            size="xs"
            disabled={grants.isRunning}
            aria-label={t("sites.grantOn", { host })}
            onClick={() => void grants.grant(pattern)}
          >
            {t("sites.grant")}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

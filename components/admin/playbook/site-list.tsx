import { Code, Group, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { Page, Site } from "@/lib/core/playbook/site";
import { useFormat } from "../use-format";
import { useWho } from "../who";

/** The sites of a playbook and the pages of them that it knows. Other pages are never looked at. */
export function SiteList({ sites }: { readonly sites: readonly Site[] }) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const { day } = useFormat();
  return (
    <Stack gap="lg">
      {sites.map(({ id, name, origins, base = "", verified, pages }) => (
        <Stack key={id} gap="xs">
          <Group gap="xs">
            <Text fw={600}>{name[language]}</Text>
            {origins.map((origin) => (
              <Code key={origin}>{`${origin}${base}`}</Code>
            ))}
            {verified && (
              <Text size="sm" c="dimmed">
                {t("starter.verified", { on: verified.on, day: day(verified.at) })}
              </Text>
            )}
          </Group>
          <WideTable minWidth={480} label={t("contents.pagesOf", { site: name[language] })}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="35%">{t("contents.page")}</Table.Th>
                <Table.Th>{t("contents.address")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.map((page) => (
                <Table.Tr key={page.id}>
                  <Table.Td>{page.name[language]}</Table.Td>
                  <Table.Td>
                    <Code>{addressOf(page)}</Code>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        </Stack>
      ))}
    </Stack>
  );
}

function addressOf({ path = "", hash, query = {} }: Page): string {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return [path, hash && `#${hash}`, parameters.length > 0 && `?${parameters.join("&")}`]
    .filter(Boolean)
    .join(" ");
}

import { EmptyState, Table, Text } from "@mantine/core";
import { IconDatabase } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { StoredSummary } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { factKinds } from "./fact-kinds";

/** Which kinds of facts are stored, and how many of each. */
export function FactTable({ stored }: { readonly stored: StoredSummary }) {
  const { t } = useTranslation("console");
  const { number } = useFormat();
  const counts = new Map(stored.events.map(({ type, count }) => [type, count]));
  const kinds = factKinds.filter((kind) => (counts.get(kind) ?? 0) > 0);

  return (
    <Section title={t("myData.kinds")} description={t("myData.kindsText")}>
      {kinds.length === 0 ? (
        <EmptyState
          py="md"
          icon={<IconDatabase aria-hidden />}
          title={t("myData.none.title")}
          description={t("myData.none.text")}
        />
      ) : (
        <Table verticalSpacing="sm" tabularNums aria-label={t("myData.kinds")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("myData.columns.kind")}</Table.Th>
              <Table.Th w={110} ta="end">
                {t("myData.columns.count")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kinds.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Td>
                  <Text size="sm" fw={500}>
                    {t(`facts.${kind}.name`)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t(`facts.${kind}.holds`)}
                  </Text>
                </Table.Td>
                <Table.Td ta="end">{number(counts.get(kind) ?? 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

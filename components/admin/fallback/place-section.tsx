import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { PlaceFigures } from "@/lib/core/fallback/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";

/** From which old tool, or by which sign, to which process. */
export function PlaceSection({ places }: { readonly places: readonly PlaceFigures[] }) {
  const { t } = useTranslation("fallback");
  const { language } = useWho();
  const { number } = useFormat();
  return (
    <Section title={t("places.title")} description={t("places.text")}>
      <WideTable minWidth={640} label={t("places.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("places.from")}</Table.Th>
            <Table.Th>{t("places.process")}</Table.Th>
            <Table.Th ta="end">{t("places.noticed")}</Table.Th>
            <Table.Th ta="end">{t("places.explained")}</Table.Th>
            <Table.Th>{t("places.mainReason")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map((place) => {
            const { source, tool, toolName, process, processTitle, mainReason } = place;
            const gone = (id: string) => t("places.gone", { id });
            return (
              <Table.Tr key={`${source}|${tool ?? ""}|${process ?? ""}`}>
                <Table.Th scope="row" fw={400}>
                  {t(`source.${source}`)}
                  {tool !== null && (
                    <Text size="sm" c="dimmed">
                      {toolName?.[language] ?? gone(tool)}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td>
                  {process === null
                    ? t("places.noProcess")
                    : (processTitle?.[language] ?? gone(process))}
                </Table.Td>
                <Table.Td ta="end">{number(place.noticed)}</Table.Td>
                <Table.Td ta="end">{number(place.explained)}</Table.Td>
                <Table.Td>
                  {mainReason && (mainReason.text?.[language] ?? gone(mainReason.reason))}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
}

import { Anchor, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { Coverage } from "@/lib/core/statistics/coverage";
import { hrefOf } from "../routing/route";
import { useFormat } from "../use-format";
import { useWho } from "../who";

/** Who has read what changed, and seen the trainings; who has not, the page Changes and training says. */
export function CoverageTable({ coverage }: { readonly coverage: readonly Coverage[] }) {
  const { t } = useTranslation("statistics");
  const { language } = useWho();
  const { day, number, share } = useFormat();
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          {t("coverage.title")}
        </Title>
        <Anchor href={hrefOf("learning")} size="sm">
          {t("coverage.more")}
        </Anchor>
      </Group>
      <WideTable minWidth={420} label={t("coverage.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("coverage.what")}</Table.Th>
            <Table.Th ta="end">{t("coverage.people")}</Table.Th>
            <Table.Th ta="end">{t("coverage.concerned")}</Table.Th>
            <Table.Th ta="end">{t("coverage.share")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {coverage.map(({ kind, id, name, since, people, concerned }) => (
            <Table.Tr key={`${kind} ${id}`} data-coverage={id} data-value={people}>
              <Table.Th scope="row" fw={400}>
                {name[language]}
                <Text size="xs" c="dimmed">
                  {since === null
                    ? t("coverage.training")
                    : t("coverage.change", { since: day(since) })}
                </Text>
              </Table.Th>
              <Table.Td ta="end">{number(people)}</Table.Td>
              <Table.Td ta="end">{number(concerned)}</Table.Td>
              <Table.Td ta="end">{concerned > 0 ? share(people / concerned) : "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Text size="xs" c="dimmed">
        {t("coverage.text")}
      </Text>
    </Stack>
  );
}

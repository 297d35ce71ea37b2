import { Progress, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { ReasonFigures } from "@/lib/core/fallback/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";

/** A Pareto: bars from the most frequent reason down, each with what it makes together with those above. */
export function ReasonSection({ reasons }: { readonly reasons: readonly ReasonFigures[] }) {
  const { t } = useTranslation("fallback");
  const { language } = useWho();
  const { number, percent } = useFormat();
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <Section title={t("reasons.title")} description={t("reasons.text")}>
      {reasons.length === 0 ? (
        <Text size="sm">{t("reasons.none")}</Text>
      ) : (
        <WideTable minWidth={560} label={t("reasons.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="30%">{t("reasons.reason")}</Table.Th>
              <Table.Td aria-hidden />
              <Table.Th w={90} ta="end">
                {t("reasons.count")}
              </Table.Th>
              <Table.Th w={90} ta="end">
                {t("reasons.share")}
              </Table.Th>
              <Table.Th w={150} ta="end">
                {t("reasons.cumulative")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reasons.map(({ reason, text, count, share, cumulative }) => (
              <Table.Tr key={reason}>
                <Table.Th scope="row" fw={400}>
                  {text?.[language] ?? t("places.gone", { id: reason })}
                </Table.Th>
                <Table.Td aria-hidden>
                  <Progress.Root size={14} radius="sm">
                    <Progress.Section
                      withAria={false}
                      value={(count / most) * 100}
                      color="var(--handrail-chart-abandoned)"
                    />
                  </Progress.Root>
                </Table.Td>
                <Table.Td ta="end">{number(count)}</Table.Td>
                <Table.Td ta="end">{percent(share)}</Table.Td>
                <Table.Td ta="end">{percent(cumulative)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Section>
  );
}

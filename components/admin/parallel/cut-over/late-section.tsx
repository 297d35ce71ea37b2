import { Anchor, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { LateRows } from "@/lib/core/cut-over/late-rows";
import { hrefOf } from "../../routing/route";
import { useFormat } from "../../use-format";
import { useWhose } from "../use-whose";

/** What came into the ledger after it had stopped; nothing while nothing has. */
export function LateSection({ late }: { readonly late: readonly LateRows[] }) {
  const { t } = useTranslation("cutOver");
  const { day: dayText, number } = useFormat();
  const nameOf = useWhose();
  if (late.length === 0) return null;
  return (
    <Section title={t("late.title")} description={t("late.text")}>
      <WideTable minWidth={360} label={t("late.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("late.day")}</Table.Th>
            <Table.Th>{t("late.department")}</Table.Th>
            <Table.Th ta="end">{t("late.rows")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {late.toReversed().map(({ day, department, rows }) => (
            <Table.Tr key={`${day} ${department ?? ""}`}>
              <Table.Th scope="row" fw={400}>
                {dayText(day)}
              </Table.Th>
              <Table.Td>{nameOf(department)}</Table.Td>
              <Table.Td ta="end">{number(rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Anchor size="sm" href={hrefOf("fallback")}>
        {t("late.see")}
      </Anchor>
    </Section>
  );
}

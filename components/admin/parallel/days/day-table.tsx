import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import { figuresOf } from "@/lib/core/discrepancy/day-figures";
import type { TrendDay } from "@/lib/core/discrepancy/trend";
import { useFormat } from "../../use-format";
import { useFigureLabel } from "../cut-over-hint";

const columns = [
  "match_rate",
  "crm_share",
  "opened",
  "settled",
  "open",
  "open_critical",
  "kept_twice",
];

interface DayTableProps {
  readonly days: readonly TrendDay[];
  readonly off: ReadonlySet<string>;
}

/** Every day of the run so far, newest first, also those without a picture. */
export function DayTable({ days, off }: DayTableProps) {
  const { t } = useTranslation("cutOver");
  const { weekdayAndDay, number, rate } = useFormat();
  const label = useFigureLabel();
  const share = (value: number | null) => (value === null ? t("days.noRate") : rate(value));
  return (
    <WideTable minWidth={760} maxHeight={460} label={t("days.table.title")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("days.table.day")}</Table.Th>
          {columns.map((id) => (
            <Table.Th key={id} ta="end">
              {label(id)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.toReversed().map(({ day, counts }) => (
          <Table.Tr key={day}>
            <Table.Th scope="row" fw={400}>
              {weekdayAndDay(day)}
              {off.has(day) && (
                <Text span size="sm" c="dimmed">
                  {` · ${t("days.table.off")}`}
                </Text>
              )}
            </Table.Th>
            {counts ? (
              [
                share(figuresOf(counts).matchRate),
                share(figuresOf(counts).crmShare),
                number(counts.opened),
                number(counts.settled),
                number(counts.open.total),
                number(counts.open.critical),
                number(counts.keptTwice),
              ].map((value, place) => (
                <Table.Td key={columns[place]} ta="end">
                  {value}
                </Table.Td>
              ))
            ) : (
              <Table.Td colSpan={columns.length} c="dimmed" ta="end">
                {t("days.table.noPicture")}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

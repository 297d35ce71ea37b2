import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FactList } from "@/components/ui/fact-list";
import { WideTable } from "@/components/ui/wide-table";
import type { Calendar } from "@/lib/core/playbook/calendar";
import { dayRanges } from "@/lib/core/playbook/day-ranges";
import { useFormat } from "../use-format";

/** The working calendar in force: the weekdays, and year by year what differs from them. */
export function CalendarDays({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation("console");
  const { list, weekday, weekdayAndDay } = useFormat();
  const { weekdays, holidays, workdays } = calendar;
  const years = [...new Set([...holidays, ...workdays].map(yearOf))].toSorted();

  const daysIn = (year: string, days: readonly string[]) =>
    list(
      dayRanges(days.filter((day) => yearOf(day) === year)).map(({ from, to }) =>
        from === to ? weekdayAndDay(from) : `${weekdayAndDay(from)} – ${weekdayAndDay(to)}`,
      ),
    ) || t("calendar.none");

  return (
    <>
      <FactList
        facts={[
          {
            label: t("calendar.weekdays"),
            value: list(weekdays.toSorted((one, other) => one - other).map(weekday)),
          },
        ]}
      />
      {years.length === 0 ? (
        <Text size="sm">{t("calendar.noDays")}</Text>
      ) : (
        <WideTable minWidth={640} verticalSpacing="sm" label={t("calendar.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("calendar.year")}</Table.Th>
              <Table.Th>{t("calendar.holidays")}</Table.Th>
              <Table.Th>{t("calendar.workdays")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {years.map((year) => (
              <Table.Tr key={year}>
                <Table.Td>{year}</Table.Td>
                <Table.Td>{daysIn(year, holidays)}</Table.Td>
                <Table.Td>{daysIn(year, workdays)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </>
  );
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}

import { Code, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { LearningReport } from "@/lib/core/learning/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { byDepartment } from "./by-department";

interface PersonRow {
  readonly actor: string;
  readonly department: string | null;
  /** One for each column: the day (`YYYY-MM-DD`), or `null` while it is still to come. */
  readonly days: readonly (string | null)[];
}

interface PeopleTableProps {
  /** Accessible name. */
  readonly label: string;
  readonly columns: readonly ("acknowledged" | "opened" | "seen")[];
  readonly people: readonly PersonRow[];
  readonly departments: LearningReport["departments"];
}

/** The people of this browser whom an item concerns, and how many of each department have done it. */
export function PeopleTable({ label, columns, people, departments }: PeopleTableProps) {
  const { t } = useTranslation("learning");
  const { actor: me, language } = useWho();
  const { day, list } = useFormat();
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("report.nobody")}
      </Text>
    );
  }
  const name = (department: string | null) =>
    departments.find(({ id }) => id === department)?.name[language] ??
    department ??
    t("report.noDepartment");
  const counts = byDepartment(people, ({ days }) => days.at(-1) !== null);

  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {list(
          counts.map((count) =>
            t("report.byDepartment", {
              department: name(count.department),
              done: count.done,
              count: count.people,
            }),
          ),
        )}
      </Text>
      <WideTable minWidth={480} label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("report.columns.person")}</Table.Th>
            <Table.Th>{t("report.columns.department")}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`report.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map(({ actor, department, days }) => (
            <Table.Tr key={actor}>
              <Table.Th scope="row" fw={400}>
                <Code title={actor}>
                  {actor === me ? t("report.you", { actor: actor.slice(0, 8) }) : actor.slice(0, 8)}
                </Code>
              </Table.Th>
              <Table.Td>{name(department)}</Table.Td>
              {columns.map((column, index) => (
                <Table.Td key={column}>
                  {days[index] ? day(days[index]) : t("report.notYet")}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  );
}

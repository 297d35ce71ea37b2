import { Anchor, Badge, Group, Table, Text } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { DifferenceView, RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { MarkedValue } from "./marked-value";
import { useAge } from "./use-age";
import { useDepartmentName } from "./use-department-name";
import { useFieldName } from "./use-field-name";
import { ROW } from "./use-row-keys";

interface DifferenceTableProps {
  readonly view: RunView;
  readonly items: readonly DifferenceView[];
  readonly onOpen: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const columns = [
  "record",
  "field",
  "ledger",
  "crm",
  "kind",
  "department",
  "since",
  "rows",
] as const;

/** What differs, both values side by side. */
export function DifferenceTable({ view, items, onOpen, onKeyDown }: DifferenceTableProps) {
  const { t } = useTranslation("parallel");
  return (
    <WideTable minWidth={940} label={t("differences.label")}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} {...(column === "rows" && { ta: "end" })}>
              {t(`differences.columns.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((difference) => (
          <DifferenceRow
            key={difference.id}
            view={view}
            difference={difference}
            onOpen={() => onOpen(difference.id)}
            onKeyDown={onKeyDown}
          />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

interface DifferenceRowProps {
  readonly view: RunView;
  readonly difference: DifferenceView;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function DifferenceRow({ view, difference, onOpen, onKeyDown }: DifferenceRowProps) {
  const { t } = useTranslation("parallel");
  const { list, moment } = useFormat();
  const age = useAge();
  const departmentName = useDepartmentName();
  const field = useFieldName(view.run)(difference.field);
  const { name, kind, department, rows, critical: isCritical } = difference;
  const since = difference.discrepancy.state.openedAt;
  const title = name === "" ? t("differences.unnamed") : name;
  return (
    <Table.Tr onClick={onOpen} style={{ cursor: "pointer" }}>
      <Table.Th scope="row" fw={400} maw={200}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          aria-label={t("differences.open", { name: title, field })}
          style={{ overflowWrap: "anywhere" }}
          onKeyDown={onKeyDown}
          {...{ [ROW]: "" }}
        >
          {title}
        </Anchor>
      </Table.Th>
      <Table.Td>
        <Group gap={6}>
          <Text size="sm" {...(difference.field === null && { c: "dimmed" })}>
            {field}
          </Text>
          {isCritical && (
            <Badge size="sm" color="red" variant="light" tt="none">
              {t("differences.critical")}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td maw={220}>
        <MarkedValue difference={difference} side="ledger" isShort />
      </Table.Td>
      <Table.Td maw={220}>
        <MarkedValue difference={difference} side="crm" isShort />
      </Table.Td>
      <Table.Td>{t(`kinds.${kind}`)}</Table.Td>
      <Table.Td>{departmentName(department)}</Table.Td>
      <Table.Td title={moment(since)}>{age(since)}</Table.Td>
      <Table.Td ta="end">{list(rows.slice(0, MOST_ROWS).map(String))}</Table.Td>
    </Table.Tr>
  );
}

/** Of a key that stands in many rows, the first ones. */
const MOST_ROWS = 3;

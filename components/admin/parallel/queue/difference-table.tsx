import { Anchor, Badge, Checkbox, Group, Table, Text } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { DifferenceView, RunView } from "@/lib/messages/parallel";
import { useFormat } from "../../use-format";
import { MarkedValue } from "./marked-value";
import type { Selection } from "./use-selection";
import { useAge } from "../use-age";
import { useDepartmentName } from "../use-department-name";
import { useFieldName } from "../use-field-name";
import { ROW } from "../use-row-keys";

interface DifferenceTableProps {
  readonly view: RunView;
  readonly items: readonly DifferenceView[];
  readonly selection: Selection;
  readonly onOpen: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const columns = [
  "record",
  "field",
  "ledger",
  "crm",
  "kind",
  "state",
  "department",
  "since",
] as const;

/** Without a field that names it, a record is of no department that anybody knows. */
const columnsOf = ({ run }: RunView) =>
  columns.filter((column) => column !== "department" || run.department !== undefined);

/** What differs, both values side by side. */
export function DifferenceTable({
  view,
  items,
  selection,
  onOpen,
  onKeyDown,
}: DifferenceTableProps) {
  const { t } = useTranslation("parallel");
  const chosen = items.filter(({ id }) => selection.ids.has(id)).length;
  return (
    <WideTable minWidth={940} label={t("differences.label")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>
            <Checkbox
              size="xs"
              aria-label={t("bulk.choosePage")}
              checked={chosen === items.length}
              indeterminate={chosen > 0 && chosen < items.length}
              onChange={(event) =>
                selection.set(
                  items.map(({ id }) => id),
                  event.currentTarget.checked,
                )
              }
            />
          </Table.Th>
          {columnsOf(view).map((column) => (
            <Table.Th key={column} style={UNBROKEN}>
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
            isChosen={selection.ids.has(difference.id)}
            onChoose={(isRange) => selection.toggle(difference.id, isRange)}
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
  readonly isChosen: boolean;
  readonly onChoose: (isRange: boolean) => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function DifferenceRow({
  view,
  difference,
  isChosen,
  onChoose,
  onOpen,
  onKeyDown,
}: DifferenceRowProps) {
  const { t } = useTranslation(["parallel", "comparison"]);
  const { moment } = useFormat();
  const age = useAge();
  const departmentName = useDepartmentName();
  const field = useFieldName(view.run)(difference.field);
  const { name, kind, department, owner, status, overdue, mark } = difference;
  const isCritical = difference.critical;
  const since = difference.discrepancy.state.openedAt;
  const title = name === "" ? t("differences.unnamed") : name;
  return (
    <Table.Tr onClick={onOpen} style={{ cursor: "pointer" }} {...(isChosen && { bg: CHOSEN })}>
      {/* A press beside the box is meant for the box. */}
      <Table.Td onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          aria-label={t("bulk.choose", { name: title, field })}
          checked={isChosen}
          onChange={() => undefined}
          onClick={(event) => onChoose(event.shiftKey)}
        />
      </Table.Td>
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
      <Table.Td>
        <Text size="sm">{t(`facets.statuses.${status}`)}</Text>
        {mark && <Text size="xs">{t(`comparison:mark.${mark}`)}</Text>}
        {owner !== null && (
          <Text size="xs" c="dimmed">
            {owner}
          </Text>
        )}
        {overdue && (
          <Badge size="sm" color="red" variant="light" tt="none">
            {t("differences.overdue")}
          </Badge>
        )}
      </Table.Td>
      {view.run.department !== undefined && <Table.Td>{departmentName(department)}</Table.Td>}
      <Table.Td title={moment(since)} style={UNBROKEN}>
        {age(since)}
      </Table.Td>
    </Table.Tr>
  );
}

const CHOSEN = "var(--mantine-primary-color-light)";
/** Chinese may break between any two characters, and then does in a narrow column. */
const UNBROKEN = { whiteSpace: "nowrap" } as const;

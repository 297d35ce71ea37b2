import { Badge, Group, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { applyMapping } from "@/lib/core/ledger/mapping";
import type { FieldColumns } from "@/lib/core/ledger/mapping-schema";
import type { SheetPreview } from "@/lib/core/ledger/read-ledger";
import type { ParallelRun, RunField } from "@/lib/core/playbook/parallel-run";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { JoinAndSplit } from "./join-and-split";

interface MappingRowProps {
  readonly run: ParallelRun;
  readonly field: RunField;
  readonly isKey: boolean;
  /** Its column is only called alike, and nobody has said that it is the one. */
  readonly isGuess: boolean;
  /** `null`: the file does not have it. */
  readonly from: FieldColumns | null;
  readonly sheet: SheetPreview;
  readonly onChange: (from: FieldColumns | null) => void;
}

/** So many values show what is in a column. */
const EXAMPLES = 3;

/** One field: which column it is, and what stands there. */
export function MappingRow({ run, field, isKey, isGuess, from, sheet, onChange }: MappingRowProps) {
  const { t } = useTranslation("parallel");
  const { language } = useWho();
  const { list } = useFormat();
  const names = sheet.header?.names ?? [];
  const name = field.name[language];
  const place = run.fields.indexOf(field);
  const valuesOf = applyMapping({ fields: from ? [from] : [] }, run, names);
  const examples = [
    ...new Set(sheet.sample.map(({ cells }) => valuesOf(cells)[place]?.trim() ?? "")),
  ].filter((value) => value !== "");

  const chooseFirst = (column: string) => {
    if (column === "") onChange(null);
    else if (!from) onChange({ field: field.id, columns: [column], join: " " });
    else onChange({ ...from, columns: [column, ...from.columns.slice(1)] });
  };

  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Th scope="row" fw={400}>
        <Group gap={6}>
          <Text size="sm">{name}</Text>
          {isKey && (
            <Badge size="sm" variant="light" tt="none">
              {t("import.columns.key")}
            </Badge>
          )}
          {field.critical && (
            <Badge size="sm" color="red" variant="light" tt="none">
              {t("import.columns.critical")}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {from || isKey ? t(`comparators.${field.compare.kind}`) : t("import.columns.notCompared")}
        </Text>
      </Table.Th>
      <Table.Td>
        <Stack gap={4}>
          <NativeSelect
            aria-label={t("import.columns.columnOf", { field: name })}
            value={from?.columns[0] ?? ""}
            onChange={(event) => chooseFirst(event.currentTarget.value)}
            data={[{ value: "", label: t("import.columns.none") }, ...names]}
            inputWrapperOrder={["input", "description"]}
            description={
              isGuess && (
                <Badge component="span" size="sm" color="yellow" variant="light" tt="none">
                  {t("import.columns.guess")}
                </Badge>
              )
            }
          />
          {from && <JoinAndSplit name={name} names={names} from={from} onChange={onChange} />}
        </Stack>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed" lineClamp={3} style={{ overflowWrap: "anywhere" }}>
          {list(examples.slice(0, EXAMPLES))}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

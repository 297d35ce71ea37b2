import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { FieldColumns, Mapping } from "@/lib/core/ledger/mapping-schema";
import type { SheetPreview } from "@/lib/core/ledger/read-ledger";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { useFormat } from "../use-format";
import { MappingRow } from "./mapping-row";

interface MappingSectionProps {
  readonly run: ParallelRun;
  readonly sheet: SheetPreview;
  readonly mapping: Mapping;
  /** Fields whose column is only a guess. */
  readonly guessed: readonly string[];
  readonly onChange: (change: {
    readonly mapping: Mapping;
    readonly guessed: readonly string[];
  }) => void;
}

/** Which column of the file is which field of the run. */
export function MappingSection({ run, sheet, mapping, guessed, onChange }: MappingSectionProps) {
  const { t } = useTranslation("parallel");
  const { list } = useFormat();
  const names = sheet.header?.names ?? [];
  const used = new Set(mapping.fields.flatMap(({ columns }) => columns));
  const notUsed = names.filter((name) => !used.has(name));

  const change = (field: string, from: FieldColumns | null) =>
    onChange({
      mapping: {
        fields: [...mapping.fields.filter((each) => each.field !== field), ...(from ? [from] : [])],
      },
      guessed: guessed.filter((each) => each !== field),
    });

  return (
    <Section title={t("import.columns.title")} description={t("import.columns.text")}>
      <WideTable minWidth={720} verticalSpacing="sm" label={t("import.columns.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">{t("import.columns.field")}</Table.Th>
            <Table.Th w="44%">{t("import.columns.column")}</Table.Th>
            <Table.Th>{t("import.columns.example")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {run.fields.map((field) => (
            <MappingRow
              key={field.id}
              field={field}
              isKey={run.key.includes(field.id)}
              isGuess={guessed.includes(field.id)}
              from={mapping.fields.find((each) => each.field === field.id) ?? null}
              sheet={sheet}
              run={run}
              onChange={(from) => change(field.id, from)}
            />
          ))}
        </Table.Tbody>
      </WideTable>
      {notUsed.length > 0 && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {t("import.columns.notUsed", { columns: list(notUsed) })}
        </Text>
      )}
    </Section>
  );
}

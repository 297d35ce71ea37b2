import { Button, CloseButton, Group, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldColumns } from "@/lib/core/ledger/mapping-schema";

interface JoinAndSplitProps {
  /** Of the field. */
  readonly name: string;
  /** All columns of the file. */
  readonly names: readonly string[];
  readonly from: FieldColumns;
  readonly onChange: (from: FieldColumns) => void;
}

const MOST_COLUMNS = 6;

/** A space in a field cannot be seen. */
const shown = (text: string) => text.replaceAll(" ", "␣");
const meant = (text: string) => text.replaceAll("␣", " ");

/** A field that is made of several columns, or of a part of one. */
export function JoinAndSplit({ name, names, from, onChange }: JoinAndSplitProps) {
  const { t } = useTranslation("parallel");
  const { columns, join, split } = from;
  const others = columns.slice(1);
  const left = names.filter((column) => !columns.includes(column));
  const [next] = left;
  const { split: _split, ...whole } = from;

  const put = (place: number, column: string | null) =>
    onChange({
      ...from,
      columns: columns.flatMap((each, at) => (at !== place ? [each] : column ? [column] : [])),
    });

  return (
    <>
      {others.map((column, at) => (
        <Group key={column} gap={4} wrap="nowrap">
          <NativeSelect
            flex={1}
            aria-label={t("import.columns.nextColumnOf", { place: at + 2, field: name })}
            value={column}
            onChange={(event) => put(at + 1, event.currentTarget.value)}
            data={names.filter((each) => each === column || left.includes(each))}
          />
          <CloseButton
            aria-label={t("import.columns.remove", { place: at + 2, field: name })}
            onClick={() => put(at + 1, null)}
          />
        </Group>
      ))}
      {others.length > 0 && (
        <TextInput
          size="xs"
          w={180}
          label={t("import.columns.joinWith")}
          description={t("import.columns.space")}
          placeholder={t("import.columns.joinWithNothing")}
          aria-label={t("import.columns.joinWithOf", { field: name })}
          maxLength={5}
          value={shown(join)}
          onChange={(event) => onChange({ ...from, join: meant(event.currentTarget.value) })}
        />
      )}
      {split && (
        <Group gap="xs" align="flex-end">
          <TextInput
            size="xs"
            w={180}
            label={t("import.columns.splitAt")}
            description={t("import.columns.space")}
            aria-label={t("import.columns.splitAtOf", { field: name })}
            maxLength={5}
            value={shown(split.at)}
            onChange={({ currentTarget: { value } }) => {
              if (value !== "") onChange({ ...from, split: { ...split, at: meant(value) } });
            }}
          />
          <NumberInput
            size="xs"
            w={100}
            label={t("import.columns.splitPart")}
            aria-label={t("import.columns.splitPartOf", { field: name })}
            min={1}
            max={20}
            allowDecimal={false}
            value={split.part}
            onChange={(part) => {
              if (typeof part === "number" && part >= 1 && part <= 20) {
                onChange({ ...from, split: { ...split, part } });
              }
            }}
          />
        </Group>
      )}
      <Group gap="xs" role="group" aria-label={t("import.columns.moreOf", { field: name })}>
        {next !== undefined && columns.length < MOST_COLUMNS && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onChange({ ...from, columns: [...columns, next] })}
          >
            {t("import.columns.join")}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onChange(split ? whole : { ...from, split: { at: "-", part: 1 } })}
        >
          {t(split ? "import.columns.whole" : "import.columns.part")}
        </Button>
      </Group>
    </>
  );
}

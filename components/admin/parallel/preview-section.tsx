import { Badge, Table, Text } from "@mantine/core";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { applyMapping } from "@/lib/core/ledger/mapping";
import type { Mapping } from "@/lib/core/ledger/mapping-schema";
import type { SheetPreview } from "@/lib/core/ledger/read-ledger";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { keyIn } from "@/lib/core/reconcile/key";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { understanding } from "./understood";
import type { Understood } from "./understood";

interface PreviewSectionProps {
  readonly run: ParallelRun;
  readonly side: "ledger" | "export";
  readonly sheet: SheetPreview;
  readonly mapping: Mapping;
}

/** The first rows as Handrail will compare them. Drawn anew only when they are other ones. */
export const PreviewSection = memo(function PreviewSection({
  run,
  side,
  sheet,
  mapping,
}: PreviewSectionProps) {
  const { t } = useTranslation("parallel");
  const { language } = useWho();
  const understand = useMemo(() => understanding(run, side), [run, side]);
  const valuesOf = applyMapping(mapping, run, sheet.header?.names ?? []);
  const key = run.key.map((id) => run.fields.findIndex((field) => field.id === id));
  const shown = run.fields.flatMap(({ id }, place) =>
    mapping.fields.some(({ field }) => field === id) ? [place] : [],
  );
  const rows = sheet.sample.map(({ row, cells }) => {
    const values = valuesOf(cells);
    return { row, values, understood: understand(values), hasKey: keyIn({ key }, values) !== null };
  });
  const unreadable = rows.flatMap(({ understood }) =>
    understood.filter(({ as }) => as === "unreadable"),
  ).length;

  return (
    <Section title={t("import.preview.title")} description={t("import.preview.text")}>
      {unreadable > 0 && (
        <Text size="sm" c="red" role="status">
          {t("import.preview.badValues", { count: unreadable })}
        </Text>
      )}
      <WideTable
        minWidth={Math.max(480, shown.length * 140)}
        maxHeight={420}
        label={t("import.preview.title")}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70}>{t("import.preview.row")}</Table.Th>
            {shown.map((place) => (
              <Table.Th key={place}>{run.fields[place]?.name[language]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, values, understood, hasKey }) => (
            <Table.Tr key={row}>
              <Table.Td>
                {row}{" "}
                {!hasKey && (
                  <Badge size="xs" color="red" variant="light" tt="none">
                    {t("import.preview.noKey")}
                  </Badge>
                )}
              </Table.Td>
              {shown.map((place) => (
                <Table.Td key={place}>
                  <UnderstoodValue written={values[place] ?? ""} understood={understood[place]} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
});

interface UnderstoodValueProps {
  readonly written: string;
  readonly understood: Understood | undefined;
}

function UnderstoodValue({ written, understood }: UnderstoodValueProps) {
  const { t } = useTranslation("parallel");
  const { day, number } = useFormat();
  const value = (
    <Text size="sm" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
      {written}
    </Text>
  );
  const note = (text: string) =>
    text === written.trim() ? null : (
      <Text size="xs" c="dimmed">
        {text}
      </Text>
    );
  switch (understood?.as) {
    case "unreadable":
      return (
        <>
          {value}
          <Text size="xs" c="red">
            {t("import.preview.unreadable")}
          </Text>
        </>
      );
    case "nothing":
      return (
        <>
          {written.trim() !== "" && value}
          {note(t("import.preview.empty"))}
        </>
      );
    case "number":
      return (
        <>
          {value}
          {note(number(understood.value))}
        </>
      );
    case "date": {
      const [date = "", time = ""] = new Date(understood.at).toISOString().split("T");
      return (
        <>
          {value}
          {note(understood.time ? `${day(date)} ${time.slice(0, 5)}` : day(date))}
        </>
      );
    }
    case "text":
    case "not-there":
    case undefined:
      return value;
  }
}

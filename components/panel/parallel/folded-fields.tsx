import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecordFieldView, RecordInRun } from "@/lib/messages/parallel-panel";
import { useComparison } from "./comparison-context";
import { FieldBlock } from "./field-block";
import classes from "@/components/discrepancy/discrepancy.module.css";

interface FoldedFieldsProps {
  readonly record: RecordInRun;
  readonly fields: readonly RecordFieldView[];
}

/** What agrees: within reach, and out of the way. */
export function FoldedFields({ record, fields }: FoldedFieldsProps) {
  const { t } = useTranslation("comparison");
  const { shown } = useComparison();
  const wanted = shown?.field ?? null;
  const isWanted = fields.some(({ id }) => id === wanted);
  return (
    // Opened anew where one of them is asked for; else it stays as the person has it.
    <details key={isWanted ? wanted : ""} open={isWanted || undefined}>
      <summary className={classes.summary}>{t("folded", { count: fields.length })}</summary>
      <Stack gap="md" mt="sm">
        {fields.map((field) => (
          <FieldBlock key={field.id} record={record} field={field} />
        ))}
      </Stack>
    </details>
  );
}

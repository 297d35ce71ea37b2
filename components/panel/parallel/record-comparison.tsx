import { ActionIcon, Group, Stack, Text, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DiscrepancyContext } from "@/components/discrepancy/discrepancy-context";
import type { RecordInRun } from "@/lib/messages/parallel-panel";
import { useMomentText } from "@/components/discrepancy/use-moment-text";
import { useDifferencePage } from "./use-difference-page";
import { useComparison } from "./comparison-context";
import { Difference } from "@/components/discrepancy/difference";
import { useNow } from "@/components/use-now";
import { FieldBlock } from "./field-block";
import { fieldsInOrder } from "./fields-in-order";
import { FoldedFields } from "./folded-fields";
import classes from "./parallel.module.css";

/** Both sides of the record that the tab shows, field by field, with what was said of each difference. */
export function RecordComparison({ record }: { readonly record: RecordInRun }) {
  const { t } = useTranslation("comparison");
  const { close, shown: wanted } = useComparison();
  const page = useDifferencePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown, folded } = fieldsInOrder(record.fields, useNow());
  // It takes the place of the steps: a screen reader says where one is, and Tab goes on from there.
  const isFromTop = !record.fields.some(({ id }) => id === wanted?.field);
  useEffect(() => {
    if (!isFromTop) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isFromTop]);

  return (
    <DiscrepancyContext value={page}>
      <Stack
        gap="md"
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.defaultPrevented) close();
        }}
      >
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <ActionIcon variant="subtle" color="gray" aria-label={t("back")} onClick={close}>
            <IconArrowLeft size={18} aria-hidden />
          </ActionIcon>
          <div>
            <Title order={2} size="h4" ref={heading} tabIndex={-1} className={classes.heading}>
              {record.name === "" ? t("record.unnamed") : record.name}
            </Title>
            <Whence record={record} />
          </div>
        </Group>
        {record.discrepancy && (
          <Difference
            run={record.run}
            title={t(`kind.${record.discrepancy.kind}`)}
            about={t(`kind.${record.discrepancy.kind}`)}
            discrepancy={record.discrepancy}
            owners={record.owners}
          />
        )}
        {shown.map((one) => (
          <FieldBlock key={one.id} record={record} field={one} />
        ))}
        {folded.length > 0 && <FoldedFields record={record} fields={folded} />}
      </Stack>
    </DiscrepancyContext>
  );
}

/** Which run, of when its ledger is, and where in it the record stands. */
function Whence({ record }: { readonly record: RecordInRun }) {
  const { t } = useTranslation("comparison");
  const { day } = useMomentText();
  const { runName, ledgerAt, rows } = record;
  if (ledgerAt === null) return null;
  const of = t("record.ledgerOf", { day: day(ledgerAt) });
  const where =
    rows.length === 0
      ? t("record.notInLedger")
      : t("record.rows", { count: rows.length, rows: rows.join(", ") });
  return (
    <Text size="xs" c="dimmed">
      {runName}
      <br />
      {t("record.whence", { of, where })}
    </Text>
  );
}

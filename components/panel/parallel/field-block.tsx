import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconFlag, IconKey } from "@tabler/icons-react";
import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RecordFieldView, RecordInRun } from "@/lib/messages/parallel-panel";
import { useComparison } from "./comparison-context";
import { Difference } from "@/components/discrepancy/difference";
import { FieldValues } from "./field-values";
import { FormerValues } from "./former-values";
import classes from "./parallel.module.css";

interface FieldBlockProps {
  readonly record: RecordInRun;
  readonly field: RecordFieldView;
}

/** One compared field: both values, and under a difference what was said of it. */
export function FieldBlock({ record, field }: FieldBlockProps) {
  const { t } = useTranslation("comparison");
  const { outcome, discrepancy } = field;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown } = useComparison();
  // Its badge on the page led here.
  useEffect(() => {
    if (shown?.field !== field.id) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [shown, field.id]);
  const isOpen = discrepancy !== null && discrepancy.state.status !== "closed";

  return (
    <Paper
      component="section"
      withBorder
      p="sm"
      aria-labelledby={title}
      className={classes.block}
      data-open={isOpen}
    >
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Title
            order={3}
            size="h6"
            id={title}
            ref={heading}
            tabIndex={-1}
            className={classes.heading}
          >
            {field.name}
          </Title>
          <Group gap="xs">
            {field.isKey && <Word icon={<IconKey size={14} aria-hidden />}>{t("field.key")}</Word>}
            {field.critical && (
              <Word icon={<IconFlag size={14} aria-hidden />}>{t("field.critical")}</Word>
            )}
          </Group>
        </Group>
        {outcome === "unreadable" && (
          <Group gap={6} wrap="nowrap" align="flex-start">
            <IconAlertTriangle size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
            <Text size="sm">{t("field.unreadable")}</Text>
          </Group>
        )}
        <FieldValues field={field} />
        <FormerValues was={field.was} />
        {discrepancy === null && (outcome === "differs" || outcome === "unreadable") && (
          <Text size="sm" c="dimmed">
            {t("field.notYet")}
          </Text>
        )}
        {discrepancy && (
          <Difference
            run={record.run}
            title={null}
            about={field.name}
            discrepancy={discrepancy}
            owners={record.owners}
          />
        )}
      </Stack>
    </Paper>
  );
}

function Word({ icon, children }: { readonly icon: ReactNode; readonly children: string }) {
  return (
    <Group gap={4} wrap="nowrap">
      {icon}
      <Text size="xs">{children}</Text>
    </Group>
  );
}

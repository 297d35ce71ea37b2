import { Anchor, Group, Stack, Text } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowsDiff,
  IconCheck,
  IconCircleDashed,
  IconCopy,
  IconFileImport,
  IconFileOff,
} from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { RecordInRun } from "@/lib/messages/parallel-panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { SentenceGap } from "@/components/ui/sentence-gap";
import { ask } from "../ask";
import { usePanel } from "../panel-context";
import { useAction } from "../use-action";
import { useComparison } from "./comparison-context";
import { ledgerLine } from "./ledger-line";
import type { LedgerLine } from "./ledger-line";
import classes from "./parallel.module.css";

/** One quiet line a run: how the ledger and the record that the tab shows stand to each other. */
export function LedgerLines() {
  const { records } = useComparison();
  const { role } = usePanel().view.profile;
  const lines = records.flatMap((record) => {
    const line = ledgerLine(record, role);
    return line ? [{ record, line }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Stack gap={4}>
      {lines.map(({ record, line }) =>
        line.kind === "no-ledger" ? (
          <NoLedger key={record.run} record={record} isAlone={lines.length === 1} />
        ) : (
          <Line key={record.run} record={record} line={line} isAlone={lines.length === 1} />
        ),
      )}
    </Stack>
  );
}

const icons: Readonly<Record<LedgerLine["kind"], ComponentType<{ size: number }>>> = {
  differs: IconArrowsDiff,
  unreadable: IconAlertTriangle,
  "agrees-so-far": IconCheck,
  agrees: IconCheck,
  "only-crm": IconFileOff,
  "only-ledger": IconFileOff,
  "twice-in-ledger": IconCopy,
  "twice-in-crm": IconCopy,
  "not-compared": IconCircleDashed,
  "no-ledger": IconFileImport,
};

interface LineProps {
  readonly record: RecordInRun;
  readonly line: LedgerLine;
  /** Of one run alone it goes without saying which. */
  readonly isAlone: boolean;
}

function Line({ record, line, isAlone }: LineProps) {
  const { t } = useTranslation("comparison");
  const { show, left, arrive } = useComparison();
  const button = useRef<HTMLButtonElement>(null);
  const Icon = icons[line.kind];
  // The comparison is gone, and with it what had the focus.
  const wasLeft = left === record.run;
  useEffect(() => {
    if (!wasLeft) return;
    button.current?.focus();
    arrive();
  }, [wasLeft, arrive]);

  return (
    <Group gap={6} wrap="nowrap" align="flex-start" className={classes.line}>
      <Icon size={18} aria-hidden />
      <Anchor
        component="button"
        type="button"
        size="sm"
        ref={button}
        onClick={() => show({ run: record.run, field: null })}
      >
        {textOf(line, t)}
        {!isAlone && ` (${record.runName})`}
      </Anchor>
    </Group>
  );
}

function NoLedger({ record, isAlone }: Omit<LineProps, "line">) {
  const { t } = useTranslation("comparison");
  const { run, isRunning, problem } = useAction();
  return (
    <>
      <Group gap={6} wrap="nowrap" align="flex-start" className={classes.line}>
        <IconFileImport size={18} aria-hidden />
        <Text size="sm" c="dimmed">
          {t("line.no-ledger")}
          {!isAlone && ` (${record.runName})`}
          <SentenceGap />
          <Anchor
            component="button"
            type="button"
            size="sm"
            disabled={isRunning}
            onClick={() =>
              void run(() => ask("openConsole", { door: { importLedgerOf: record.run } }))
            }
          >
            {t("line.import")}
          </Anchor>
        </Text>
      </Group>
      <ActionProblem problem={problem} />
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<"comparison">>["t"];

function textOf(line: LedgerLine, t: Translate): string {
  switch (line.kind) {
    case "differs":
    case "unreadable":
    case "agrees-so-far":
      return t(`line.${line.kind}`, { count: line.count, total: line.total });
    case "agrees":
      return t("line.agrees", { count: line.total });
    default:
      return t(`line.${line.kind}`);
  }
}

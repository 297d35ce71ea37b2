import { Button, Group, Select, SimpleGrid } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Unmatched, UnmatchedRecord } from "@/lib/messages/parallel-same";
import { ProblemNotice } from "../../problem-notice";
import { useAction } from "../../use-action";
import { useNotify } from "../../use-notify";
import type { Decided, PairKeys } from "./decisions";
import { joinedIn } from "./decisions";
import { SideValues } from "./side-values";

interface JoinByHandProps {
  readonly run: ParallelRun;
  readonly unmatched: Unmatched;
  readonly decided: ReadonlyMap<string, Decided>;
  /** Fails where it was not kept. */
  readonly onJoin: (pair: PairKeys) => Promise<void>;
}

/** More than this nobody reads; whoever types more of the name finds the others. */
const MOST_SHOWN = 50;

/** Two that are not alike, and are the same all the same. */
export function JoinByHand({ run, unmatched, decided, onJoin }: JoinByHandProps) {
  const { t } = useTranslation("sameRecord");
  const notify = useNotify();
  const action = useAction();
  const [ledger, setLedger] = useState<string | null>(null);
  const [crm, setCrm] = useState<string | null>(null);
  const joined = joinedIn(decided);
  const choice = (
    side: "ledger" | "crm",
    value: string | null,
    onChange: (value: string | null) => void,
    taken: ReadonlySet<string>,
  ) => (
    <RecordSelect
      label={t(`byHand.${side}`)}
      records={unmatched[side]}
      taken={taken}
      value={value}
      onChange={onChange}
    />
  );
  const join = async () => {
    if (ledger === null || crm === null) return;
    if (!(await action.run(() => onJoin({ left: ledger, right: crm })))) return;
    setLedger(null);
    setCrm(null);
    notify(t("byHand.joined"));
  };
  return (
    <Section title={t("byHand.title")} description={t("byHand.text")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {choice("ledger", ledger, setLedger, joined.left)}
        {choice("crm", crm, setCrm, joined.right)}
      </SimpleGrid>
      {ledger !== null && crm !== null && <SideValues run={run} ledger={ledger} crm={crm} />}
      <ProblemNotice problem={action.problem} />
      <Group>
        <Button
          variant={ledger !== null && crm !== null ? "filled" : "default"}
          disabled={ledger === null || crm === null}
          loading={action.isRunning}
          onClick={() => void join()}
        >
          {t("byHand.join")}
        </Button>
      </Group>
    </Section>
  );
}

interface RecordSelectProps {
  readonly label: string;
  readonly records: readonly UnmatchedRecord[];
  /** Keys of those that have a partner by now. */
  readonly taken: ReadonlySet<string>;
  readonly value: string | null;
  readonly onChange: (key: string | null) => void;
}

function RecordSelect({ label, records, taken, value, onChange }: RecordSelectProps) {
  const { t } = useTranslation("sameRecord");
  const data = useMemo(
    () =>
      records
        .filter(({ id }) => !taken.has(id))
        .map((record) => ({ value: record.id, label: labelOf(record) || t("unnamed") })),
    [records, taken, t],
  );
  return (
    <Select
      label={label}
      placeholder={t("byHand.search")}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("byHand.clear", { side: label }) }}
      limit={MOST_SHOWN}
      nothingFoundMessage={t("byHand.none")}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}

function labelOf({ name, title, others = [] }: UnmatchedRecord): string {
  const known = [name, title, ...others].filter((each) => each.trim() !== "");
  return [...new Set(known)].join(" · ");
}

import { Badge, Group, Table, Text } from "@mantine/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Part } from "@/components/discrepancy/differing-parts";
import { MarkedParts } from "@/components/discrepancy/marked-parts";
import { WideTable } from "@/components/ui/wide-table";
import { useQuery } from "@/components/use-query";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { SideBySide } from "@/lib/messages/parallel-same";
import { ask } from "../../ask";
import { QueryView } from "../../query-view";
import { useFormat } from "../../use-format";
import { useFieldName } from "../use-field-name";
import { markedNames } from "./marked-names";

interface SideValuesProps {
  readonly run: ParallelRun;
  /** Keys. */
  readonly ledger: string;
  readonly crm: string;
}

/** Everything that both sides say, field by field, before somebody says whether they are the same. */
export function SideValues({ run, ledger, crm }: SideValuesProps) {
  const question = useCallback(
    () => ask("sideBySide", { run: run.id, ledger, crm }),
    [run.id, ledger, crm],
  );
  const query = useQuery(question);
  return <QueryView query={query}>{(both) => <Values run={run} both={both} />}</QueryView>;
}

interface ValuesProps {
  readonly run: ParallelRun;
  readonly both: SideBySide;
}

function Values({ run, both: { fields, row, seen } }: ValuesProps) {
  const { t } = useTranslation(["sameRecord", "parallel"]);
  const { moment } = useFormat();
  const fieldName = useFieldName(run);
  return (
    <>
      <WideTable minWidth={400} label={t("values.label")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%">{t("values.field")}</Table.Th>
            <Table.Th>{t("values.ledger", { row })}</Table.Th>
            <Table.Th>{t("values.crm")}</Table.Th>
            <Table.Th w={92}>{t("values.outcome")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ id, ledger, crm, outcome }) => {
            const isMarked = outcome === "differs" && ledger !== null && crm !== null;
            const parts = isMarked ? markedNames(ledger, crm) : null;
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  <Group gap={6}>
                    {fieldName(id)}
                    {run.key.includes(id) && (
                      <Badge size="sm" variant="default" tt="none">
                        {t("values.key")}
                      </Badge>
                    )}
                  </Group>
                </Table.Th>
                <Value text={ledger} parts={parts?.[0] ?? null} />
                <Value text={crm} parts={parts?.[1] ?? null} />
                <Table.Td {...(outcome !== "differs" && { c: "dimmed" })}>
                  {t(`values.outcomes.${outcome}`)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
      {seen && (
        <Text size="sm" c="dimmed">
          {t("values.seen", {
            where: t(`parallel:details.seenWhere.${seen.where}`, { moment: moment(seen.at) }),
          })}
        </Text>
      )}
    </>
  );
}

interface ValueProps {
  /** `null`: nobody knows. */
  readonly text: string | null;
  /** What differs in it; `null`: nothing, or nobody knows. */
  readonly parts: readonly Part[] | null;
}

function Value({ text, parts }: ValueProps) {
  const { t } = useTranslation("sameRecord");
  if (text === null || text.trim() === "") {
    return (
      <Table.Td c="dimmed" fs="italic">
        {t(text === null ? "values.notKnown" : "values.empty")}
      </Table.Td>
    );
  }
  return (
    <Table.Td style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {parts ? <MarkedParts parts={parts} /> : text}
    </Table.Td>
  );
}

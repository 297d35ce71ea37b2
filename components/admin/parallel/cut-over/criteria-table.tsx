import { Anchor, Group, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { Judged } from "@/lib/core/cut-over/gate";
import { useFormat } from "../../use-format";
import { CutOverHint } from "../cut-over-hint";
import { runHref } from "../run-href";
import { criterionWords } from "./criterion-words";
import { VerdictBadge } from "./verdict-badge";

const definitions = {
  "match-rate": "match_rate",
  critical: "open_critical",
  "crm-share": "crm_share",
  records: "compared",
  trained: "trained",
  proficient: "proficient",
} as const;

interface CriteriaTableProps {
  readonly run: string;
  /** `null`: the whole run. */
  readonly department: string | null;
  readonly label: string;
  readonly judged: Judged;
}

/** Demand by demand: what is asked, what is, and what is missing in words. */
export function CriteriaTable({ run, department, label, judged }: CriteriaTableProps) {
  const { t } = useTranslation("cutOver");
  const format = useFormat();
  return (
    <WideTable minWidth={720} label={label} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="34%">{t("gate.demand")}</Table.Th>
          <Table.Th w="18%">{t("gate.is")}</Table.Th>
          <Table.Th>{t("gate.missing")}</Table.Th>
          <Table.Th w={170}>{t("gate.verdict")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {judged.criteria.map((one) => {
          const { demand, is, missing } = criterionWords(one, t, format);
          return (
            <Table.Tr key={one.kind} data-criterion={one.kind}>
              <Table.Th scope="row" fw={400}>
                <Group gap={4} wrap="nowrap" justify="space-between">
                  {demand}
                  <CutOverHint id={definitions[one.kind]} />
                </Group>
              </Table.Th>
              <Table.Td>{is}</Table.Td>
              <Table.Td>
                <Stack gap={2}>
                  {missing.length === 0 && <Text size="sm">{t("gate.nothingMissing")}</Text>}
                  {missing.map((sentence) => (
                    <Text key={sentence} size="sm">
                      {sentence}
                    </Text>
                  ))}
                  {one.kind === "critical" && (one.open ?? 0) > 0 && (
                    <Anchor
                      size="sm"
                      href={runHref(run, {
                        tab: "differences",
                        critical: "yes",
                        ...(department !== null && { department }),
                      })}
                    >
                      {t("gate.seeCritical")}
                    </Anchor>
                  )}
                </Stack>
              </Table.Td>
              <Table.Td>
                <VerdictBadge verdict={one.verdict} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </WideTable>
  );
}

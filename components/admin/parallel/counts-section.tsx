import { Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { addCounts, crmShare, matchRate } from "@/lib/core/reconcile/counts";
import type { Counts } from "@/lib/core/reconcile/counts";
import { recordOutcomes } from "@/lib/core/reconcile/record";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { useDepartmentName } from "./use-department-name";

/** How the records of each department came out. */
export function CountsSection({ counts }: { readonly counts: RunView["counts"] }) {
  const { t } = useTranslation("parallel");
  const nameOf = useDepartmentName();
  const departments = Object.entries(counts).toSorted(([one], [other]) =>
    // Those that belong to nobody come last.
    one === "" ? 1 : other === "" ? -1 : nameOf(one).localeCompare(nameOf(other)),
  );
  if (departments.length === 0) return <Text size="sm">{t("files.counts.nothing")}</Text>;
  return (
    <Section title={t("files.counts.title")} description={t("files.counts.text")}>
      <WideTable minWidth={860} label={t("files.counts.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("files.counts.department")}</Table.Th>
            {recordOutcomes.map((outcome) => (
              <DefinedHead
                key={outcome}
                name={t(`outcomes.${outcome}`)}
                definition={t(`definitions.${outcome}`)}
              />
            ))}
            <DefinedHead
              name={t("files.figures.matchRate")}
              definition={t("files.figures.matchRateHint")}
            />
            <DefinedHead
              name={t("files.figures.crmShare")}
              definition={t("files.figures.crmShareHint")}
            />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {departments.map(([id, figures]) => (
            <CountsRow key={id} name={nameOf(id)} counts={figures} />
          ))}
        </Table.Tbody>
        {departments.length > 1 && (
          <Table.Tfoot>
            <CountsRow
              name={t("files.counts.all")}
              counts={addCounts(departments.map(([, figures]) => figures))}
              isSum
            />
          </Table.Tfoot>
        )}
      </WideTable>
    </Section>
  );
}

interface DefinedHeadProps {
  readonly name: string;
  readonly definition: string;
}

function DefinedHead({ name, definition }: DefinedHeadProps) {
  const { t } = useTranslation("parallel");
  return (
    <Table.Th ta="end" style={{ verticalAlign: "bottom" }}>
      <Stack gap={2} align="flex-end" style={{ wordBreak: "keep-all" }}>
        <span>{name}</span>
        <Hint label={t("files.whatIs", { name })}>{definition}</Hint>
      </Stack>
    </Table.Th>
  );
}

interface CountsRowProps {
  readonly name: string;
  readonly counts: Counts;
  readonly isSum?: boolean;
}

function CountsRow({ name, counts, isSum = false }: CountsRowProps) {
  const { t } = useTranslation("parallel");
  const { number, rate } = useFormat();
  const shares = [matchRate(counts), crmShare(counts)];
  const weight = isSum ? 600 : 400;
  return (
    <Table.Tr fw={weight}>
      <Table.Th scope="row" fw={weight} style={{ wordBreak: "keep-all" }}>
        {name}
      </Table.Th>
      {recordOutcomes.map((outcome) => (
        <Table.Td key={outcome} ta="end" {...(counts[outcome] === 0 && { c: "dimmed" })}>
          {number(counts[outcome])}
        </Table.Td>
      ))}
      {shares.map((share, place) => (
        <Table.Td key={place === 0 ? "matchRate" : "crmShare"} ta="end">
          {share === null ? t("files.figures.noRate") : rate(share)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

import { Progress, SimpleGrid, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { ageClasses } from "@/lib/core/discrepancy/ageing";
import { marks } from "@/lib/core/discrepancy/deed";
import { useFormat } from "../../use-format";
import type { CountedOn } from "./last-two";

interface Row {
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

/** What is open, by age and by what was said of it. */
export function OpenSection({ last: { day: on, counts } }: { readonly last: CountedOn }) {
  const { t } = useTranslation("cutOver");
  const { day } = useFormat();
  const { open } = counts;
  const ages = ageClasses.map((name) => ({
    name,
    label: t(`days.open.ages.${name}`),
    count: open.byAge[name],
  }));
  const said = ([...marks, "none"] as const).map((name) => ({
    name,
    label: t(`days.open.marks.${name}`),
    count: open.byMark[name],
  }));
  return (
    <Section title={t("days.open.title")} description={t("days.open.text", { day: day(on) })}>
      {open.total === 0 ? (
        <Text size="sm">{t("days.open.nothing")}</Text>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          <Counted title={t("days.open.byAge")} head={t("days.open.age")} rows={ages} />
          <Counted
            title={t("days.open.byMark")}
            head={t("days.open.mark")}
            rows={said.filter(({ name, count }) => count > 0 || name === "none")}
          />
        </SimpleGrid>
      )}
    </Section>
  );
}

interface CountedProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
}

function Counted({ title, head, rows }: CountedProps) {
  const { t } = useTranslation("cutOver");
  const { number } = useFormat();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <WideTable minWidth={320} label={title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="45%">{head}</Table.Th>
          <Table.Td aria-hidden />
          <Table.Th w={80} ta="end">
            {t("days.open.count")}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, label, count }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {label}
            </Table.Th>
            <Table.Td aria-hidden>
              <Progress.Root size={14} radius="sm">
                <Progress.Section
                  withAria={false}
                  value={(count / most) * 100}
                  color="var(--handrail-chart-started)"
                />
              </Progress.Root>
            </Table.Td>
            <Table.Td ta="end">{number(count)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

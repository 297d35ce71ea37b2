import { Paper, SimpleGrid, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { ToldTrial } from "@/lib/core/effect/trial";
import { useFormat } from "../../use-format";
import { WithTable } from "../with-table";
import { IntervalPlot } from "./interval-plot";
import { pointsText } from "./points-text";

/** Both rates, how sure their difference is, and what before and after would have said. */
export function TrialFigures({ trial }: { readonly trial: ToldTrial }) {
  const { t } = useTranslation("trial");
  const { number, percent, share } = useFormat();
  const { prompted, heldOut, idle, before, least, unit } = trial;
  const groups = [
    { name: t("prompted"), ...prompted },
    { name: t("heldOut"), ...heldOut },
  ];
  const [low, high] = [pointsText(trial.low), pointsText(trial.high)];
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        {groups.map(({ name, rate: completed, people, units }) => (
          <Paper key={name} withBorder p="md">
            <Text size="sm" c="dimmed">
              {`${name} · ${t("rate")}`}
            </Text>
            <Text fz={28} fw={650} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
              {percent(completed)}
            </Text>
            <Text size="sm">
              {unit === "department"
                ? t("size.department", { units: number(units), people: number(people) })
                : t("size.person", { people: number(people) })}
            </Text>
          </Paper>
        ))}
        <Paper withBorder p="md" role="group" aria-label={t("before.title")}>
          <Text size="sm" c="dimmed">
            {t("before.title")}
          </Text>
          {before && (
            <Text fz="lg" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
              {t("before.value", {
                before: percent(before.rate),
                during: percent(prompted.rate),
              })}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {before ? t("before.text", { people: before.people }) : t("before.none", { least })}
          </Text>
        </Paper>
      </SimpleGrid>
      <WithTable
        chart={<IntervalPlot trial={trial} />}
        table={
          <WideTable minWidth={420} label={t("title")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("group")}</Table.Th>
                <Table.Th ta="end">{t("rate")}</Table.Th>
                <Table.Th ta="end">{t("people")}</Table.Th>
                <Table.Th ta="end">{t("interval")}</Table.Th>
                <Table.Th ta="end">{t("byChance")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {groups.map(({ name, rate: completed, people }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                  </Table.Th>
                  <Table.Td ta="end">{percent(completed)}</Table.Td>
                  <Table.Td ta="end">{number(people)}</Table.Td>
                  <Table.Td ta="end">–</Table.Td>
                  <Table.Td ta="end">–</Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr>
                <Table.Th scope="row" fw={400}>
                  {t("difference")}
                </Table.Th>
                <Table.Td ta="end">
                  {t("points", { points: pointsText(trial.difference) })}
                </Table.Td>
                <Table.Td ta="end">–</Table.Td>
                <Table.Td ta="end">{t("range", { low, high })}</Table.Td>
                <Table.Td ta="end">{share(trial.p)}</Table.Td>
              </Table.Tr>
            </Table.Tbody>
          </WideTable>
        }
      />
      {idle > 0 && (
        <Text size="sm" c="dimmed">
          {t("idle", { count: idle })}
        </Text>
      )}
    </Stack>
  );
}

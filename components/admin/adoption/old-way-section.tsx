import { Anchor, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { hrefOf } from "../routing/route";
import type { Compared } from "./compared";
import { CrmShares } from "./crm-shares";
import { FigureCard } from "./figure-card";
import { isWhole } from "./left-out-text";
import { PartList } from "./part-list";
import { SeriesChart } from "./series-chart";
import { SeriesTable } from "./series-table";
import type { View } from "./view";
import { paramsOf } from "./view";
import { WithTable } from "./with-table";

const figures = ["old_way", "old_way_rate"] as const;
const bars = [
  { id: "completed", color: "var(--handrail-chart-completed)" },
  { id: "old_way", color: "var(--handrail-chart-abandoned)" },
] as const;

/** Is the old way dying? */
export function OldWaySection({ now, before, view }: Compared & { readonly view: View }) {
  const { t } = useTranslation("statistics");
  const { grain } = now.question;
  const { role: _role, version: _version, compare: _compare, ...same } = paramsOf(view);
  return (
    <Section
      title={t("oldWay.title")}
      description={t("oldWay.text")}
      actions={
        <Anchor href={hrefOf("fallback", same)} size="sm">
          {t("oldWay.more")}
        </Anchor>
      }
    >
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
          {figures.map((metric) => (
            <FigureCard key={metric} metric={metric} now={now} before={before} />
          ))}
        </SimpleGrid>
        {now.crmShares.length > 0 && <CrmShares shares={now.crmShares} />}
        {(now.total.old_way ?? 0) > 0 ? (
          <>
            <WithTable
              chart={
                <SeriesChart
                  statistics={now}
                  metrics={bars}
                  label={t("oldWay.chart", { grain: t(`per.${grain}`) })}
                />
              }
              table={
                <SeriesTable
                  label={t("oldWay.title")}
                  statistics={now}
                  metrics={["completed", "old_way", "old_way_rate"]}
                />
              }
            />
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
              <PartList title={t("oldWay.sources")} parts={now.oldWay} kind="source" />
              {now.reasons.length > 0 && (
                <PartList title={t("oldWay.reasons")} parts={now.reasons} kind="reason" />
              )}
            </SimpleGrid>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t(isWhole(now) ? "oldWay.none" : "oldWay.noneTold")}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

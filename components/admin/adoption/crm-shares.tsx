import { Anchor, Group, Paper, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CrmShare } from "@/lib/core/statistics/crm-share";
import { hrefOf } from "../routing/route";
import { useFormat } from "../use-format";
import { useWho } from "../who";

/** How much of the work has come over from the old ledger, by parallel run. */
export function CrmShares({ shares }: { readonly shares: readonly CrmShare[] }) {
  const { t } = useTranslation("statistics");
  const { language } = useWho();
  const { day, number, rate } = useFormat();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      {shares.map(({ run, name, day: last, inCrm, inEither, share }) => {
        const title = name?.[language] ?? t("gone", { id: run });
        return (
          <Paper
            key={run}
            withBorder
            p="md"
            role="group"
            aria-label={t("crmShare.title", { run: title })}
            data-crm-share={run}
            data-value={share ?? ""}
          >
            <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
              <Text size="sm" c="dimmed">
                {t("crmShare.title", { run: title })}
              </Text>
              <Anchor href={hrefOf("parallel", { run })} size="sm">
                {t("crmShare.more")}
              </Anchor>
            </Group>
            <Text fz={28} fw={650} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
              {share === null ? "–" : rate(share)}
            </Text>
            <Text size="xs" c="dimmed">
              {t("crmShare.text", {
                inCrm: number(inCrm),
                inEither: number(inEither),
                day: day(last),
              })}
            </Text>
          </Paper>
        );
      })}
    </SimpleGrid>
  );
}

import { Paper, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FallbackFigures } from "@/lib/core/fallback/report";
import { useFormat } from "../use-format";

const figures = ["noticed", "explained", "stepOpened", "closed"] as const;

/** The headline figures, each with how it is counted. */
export function FallbackFiguresGrid({ total }: { readonly total: FallbackFigures }) {
  const { t } = useTranslation("fallback");
  const { number } = useFormat();
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      {figures.map((figure) => (
        <Paper
          key={figure}
          withBorder
          p="md"
          role="group"
          aria-label={t(`figures.${figure}`)}
          data-figure={figure}
        >
          <Text size="sm" c="dimmed">
            {t(`figures.${figure}`)}
          </Text>
          <Text fz={30} fw={650} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
            {number(total[figure])}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`figures.${figure}Text`, { asked: number(total.asked) })}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}

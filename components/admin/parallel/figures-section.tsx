import { Anchor, Group, Paper, SimpleGrid, Text } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import { Section } from "@/components/ui/section";
import { addCounts, crmShare, matchRate } from "@/lib/core/reconcile/counts";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../use-format";
import { runHref } from "./run-href";

/** The figures that decide whether the ledger can stop. */
export function FiguresSection({ view }: { readonly view: RunView }) {
  const { t } = useTranslation("parallel");
  const { number, rate } = useFormat();
  const all = addCounts(Object.values(view.counts));
  const open = view.kinds.reduce((sum, { count }) => sum + count, 0);
  const share = (value: number | null) =>
    value === null ? t("files.figures.noRate") : rate(value);
  return (
    <Section title={t("files.figures.title")}>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
        <Figure name="matchRate" value={share(matchRate(all))} />
        <Figure name="crmShare" value={share(crmShare(all))} />
        <Figure name="open" value={number(open)}>
          {open > 0 && (
            <Anchor size="sm" href={runHref(view.run.id, { tab: "differences" })}>
              {t("files.figures.see")}
            </Anchor>
          )}
        </Figure>
        <Figure name="unseen" value={number(all.unseen)} />
      </SimpleGrid>
    </Section>
  );
}

interface FigureProps {
  readonly name: "matchRate" | "crmShare" | "open" | "unseen";
  readonly value: string;
  readonly children?: ReactNode;
}

function Figure({ name, value, children }: FigureProps) {
  const { t } = useTranslation("parallel");
  const labelId = useId();
  return (
    <Paper withBorder p="md" role="group" aria-labelledby={labelId} data-figure={name}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" c="dimmed" id={labelId}>
          {t(`files.figures.${name}`)}
        </Text>
        <Hint label={t("files.what")}>{t(`files.figures.${name}Hint`)}</Hint>
      </Group>
      <Text fz={30} fw={650} lh={1.2} style={{ fontVariantNumeric: "tabular-nums" }}>
        {value}
      </Text>
      {children}
    </Paper>
  );
}

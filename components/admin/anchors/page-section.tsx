import { Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { PageReport } from "@/lib/core/anchor-health/report";
import type { SuggestionView } from "@/lib/messages/admin";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { AnchorRow } from "./anchor-row";
import type { Acting } from "./use-suggestions";

interface PageSectionProps {
  readonly page: PageReport;
  readonly today: string;
  readonly suggestions: readonly SuggestionView[];
  readonly acting: Acting;
}

/** One page of the CRM on which something is the matter. What is fine there is only counted. */
export function PageSection({ page, today, suggestions, acting }: PageSectionProps) {
  const { t } = useTranslation("controls");
  const { language } = useWho();
  const { number } = useFormat();
  const bad = page.anchors.filter(({ since }) => since !== null);
  const rest = page.anchors.length - bad.length;
  const name = page.name[language];

  return (
    <Section
      title={name}
      description={t("pageLine", { count: bad.length, total: number(page.anchors.length) })}
    >
      <Stack gap="xs">
        <WideTable label={name} minWidth={760} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="26%">{t("columns.step")}</Table.Th>
              <Table.Th>{t("columns.matter")}</Table.Th>
              <Table.Th w={110}>{t("columns.since")}</Table.Th>
              <Table.Th w={190}>{t("columns.action")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bad.map((anchor) => (
              <AnchorRow
                key={`${anchor.watch} ${anchor.part}`}
                anchor={anchor}
                today={today}
                suggestion={suggestions.find(
                  ({ watch, part }) => watch === anchor.watch && part === anchor.part,
                )}
                acting={acting}
              />
            ))}
          </Table.Tbody>
        </WideTable>
        {rest > 0 && (
          <Text size="sm" c="dimmed">
            {t("fineHere", { count: rest })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

import { Stack, Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { FallbackSource } from "@/lib/core/event/event";
import type { Part } from "@/lib/core/statistics/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface PartListProps {
  readonly title: string;
  readonly parts: readonly Part[];
  /** What they are: signs of the old way by where they showed, or reasons of the playbook. */
  readonly kind: "source" | "reason";
}

/** How often each was said or seen. */
export function PartList({ title, parts, kind }: PartListProps) {
  const { t } = useTranslation(["statistics", "fallback"]);
  const { language } = useWho();
  const { number } = useFormat();
  const nameOf = ({ part, name }: Part) =>
    kind === "source"
      ? t(`fallback:source.${part as FallbackSource}`)
      : (name?.[language] ?? t("gone", { id: part }));
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <WideTable minWidth={260} label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`oldWay.${kind}`)}</Table.Th>
            <Table.Th ta="end">{t("oldWay.times")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map((part) => (
            <Table.Tr key={part.part}>
              <Table.Th scope="row" fw={400}>
                {nameOf(part)}
              </Table.Th>
              <Table.Td ta="end">{number(part.count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  );
}

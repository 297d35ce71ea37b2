import { Stack, Table, Title, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WideTable } from "@/components/ui/wide-table";
import type { Figures, MetricId } from "@/lib/core/statistics/figures";
import { metricOf } from "@/lib/core/statistics/metrics";
import { useWho } from "../who";
import { Change } from "./change";
import { useFigureText } from "./use-figure-text";

interface Row {
  readonly key: string;
  readonly name: string;
  readonly figures: Figures;
  /** The same group in the time before; `null`: nothing to compare with. */
  readonly before: Figures | null;
}

interface GroupTableProps {
  readonly title: string;
  /** What the rows are. */
  readonly column: string;
  readonly rows: readonly Row[];
}

const columns = [
  "people",
  "reach",
  "started",
  "completion_rate",
  "in_time_rate",
  "proficiency",
  "old_way",
  "help_requests",
] as const satisfies readonly MetricId[];

interface Order {
  readonly by: MetricId;
  readonly isUp: boolean;
}

/** Groups beside one another; a press on a column's head sorts by it. */
export function GroupTable({ title, column, rows }: GroupTableProps) {
  const { t } = useTranslation("statistics");
  const { language } = useWho();
  const figureText = useFigureText();
  const [order, setOrder] = useState<Order | null>(null);
  const shown = order ? rows.toSorted(by(order)) : rows;
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <WideTable minWidth={820} label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{column}</Table.Th>
            {columns.map((id) => (
              <Table.Th
                key={id}
                ta="end"
                aria-sort={order?.by === id ? (order.isUp ? "ascending" : "descending") : "none"}
              >
                <UnstyledButton
                  fz="sm"
                  fw={600}
                  title={t("sortBy", { figure: metricOf(id).label[language] })}
                  onClick={() => setOrder({ by: id, isUp: order?.by === id && !order.isUp })}
                >
                  {metricOf(id).label[language]}
                  {order?.by === id && (order.isUp ? " ↑" : " ↓")}
                </UnstyledButton>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ key, name, figures, before }) => (
            <Table.Tr key={key} data-group={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              {columns.map((id) => (
                <Table.Td key={id} ta="end" data-metric={id}>
                  {figureText(metricOf(id).unit, figures[id])}
                  {before && (
                    <Change metric={metricOf(id)} value={figures[id]} before={before[id]} isShort />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  );
}

/** What cannot be worked out comes last, either way. */
function by({ by: id, isUp }: Order) {
  return ({ figures: a }: Row, { figures: b }: Row): number => {
    const [one, other] = [a[id], b[id]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return isUp ? one - other : other - one;
  };
}

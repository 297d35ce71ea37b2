import { DataList } from "@mantine/core";
import type { ReactNode } from "react";

interface FactListProps {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Labels with what stands for them. */
export function FactList({ facts }: FactListProps) {
  return (
    <DataList labelWidth="160px" gap="xs">
      {facts.map(({ label, value }) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel c="dimmed">{label}</DataList.ItemLabel>
          <DataList.ItemValue>{value}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}

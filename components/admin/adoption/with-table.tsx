import { Button, Collapse, Stack } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface WithTableProps {
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

/** A chart, and the table behind it for whoever wants the figures. */
export function WithTable({ chart, table }: WithTableProps) {
  const { t } = useTranslation("statistics");
  const [isOpen, { toggle }] = useDisclosure(false);
  const tableId = useId();
  return (
    <Stack gap="xs">
      {chart}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: "flex-end" }}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={tableId}
      >
        {t(isOpen ? "hideTable" : "showTable")}
      </Button>
      <Collapse expanded={isOpen} id={tableId}>
        {isOpen && table}
      </Collapse>
    </Stack>
  );
}

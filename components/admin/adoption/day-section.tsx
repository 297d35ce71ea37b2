import { Button, Collapse } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { DayFigures } from "@/lib/core/adoption/report";
import { DayChart } from "./day-chart";
import { DayTable } from "./day-table";

/** Cases by day, as a chart and as the table behind it. */
export function DaySection({ days }: { readonly days: readonly DayFigures[] }) {
  const { t } = useTranslation("console");
  const [isOpen, { toggle }] = useDisclosure(false);
  const tableId = useId();
  return (
    <Section
      title={t("adoption.byDay")}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={toggle}
          aria-expanded={isOpen}
          aria-controls={tableId}
        >
          {t(isOpen ? "adoption.hideTable" : "adoption.showTable")}
        </Button>
      }
    >
      <DayChart days={days} />
      <Collapse expanded={isOpen} id={tableId}>
        <DayTable days={days} />
      </Collapse>
    </Section>
  );
}

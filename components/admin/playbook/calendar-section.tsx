import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { CalendarDays } from "./calendar-days";
import { DaysImport } from "./days-import";

interface CalendarSectionProps {
  readonly inForce: Playbook;
  readonly nextVersion: number;
  readonly onPublished: () => void;
}

/** Which days are worked, by which steps are due; more days come from a file or out of a sheet. */
export function CalendarSection({ inForce, nextVersion, onPublished }: CalendarSectionProps) {
  const { t } = useTranslation("console");
  const [isOpen, setIsOpen] = useState(false);
  const published = () => {
    setIsOpen(false);
    onPublished();
  };
  return (
    <Section title={t("calendar.title")} description={t("calendar.text")}>
      <CalendarDays calendar={inForce.calendar} />
      {isOpen ? (
        <DaysImport inForce={inForce} nextVersion={nextVersion} onPublished={published} />
      ) : (
        <Group gap="md">
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t("calendar.open")}
          </Button>
          <Text size="sm" c="dimmed" flex={1} miw={240}>
            {t("calendar.openText")}
          </Text>
        </Group>
      )}
    </Section>
  );
}

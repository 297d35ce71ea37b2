import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Once it is decided that the ledger stops, nobody should decide again by the way. */
export function DecideAgain({
  isDecided,
  children,
}: {
  readonly isDecided: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("cutOver");
  const [isOpen, setIsOpen] = useState(false);
  const [wasDecided, setWasDecided] = useState(isDecided);
  if (wasDecided !== isDecided) {
    setWasDecided(isDecided);
    setIsOpen(false);
  }
  if (!isDecided || isOpen) return children;
  return (
    <Group data-no-print>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t("decide.again")}
      </Button>
    </Group>
  );
}

import { Button } from "@mantine/core";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";

interface HelpButtonProps {
  readonly opened: boolean;
  readonly onClick: () => void;
  readonly targetRef: Ref<HTMLButtonElement>;
}

/** Opens and closes the names of the key users. */
export function HelpButton({ opened, onClick, targetRef }: HelpButtonProps) {
  const { t } = useTranslation("panel");
  return (
    <Button ref={targetRef} size="xs" variant="default" aria-expanded={opened} onClick={onClick}>
      {t("help.ask")}
    </Button>
  );
}

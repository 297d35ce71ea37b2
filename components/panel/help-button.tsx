import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface HelpButtonProps {
  readonly opened: boolean;
  readonly onClick: () => void;
}

/** Opens and closes the names of the key users. */
export function HelpButton({ opened, onClick }: HelpButtonProps) {
  const { t } = useTranslation("panel");
  return (
    <Button size="xs" variant="default" aria-expanded={opened} onClick={onClick}>
      {t("help.ask")}
    </Button>
  );
}

import { Alert } from "@mantine/core";
import { IconDeviceDesktop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** What the figures leave out, and why. */
export function OnlyThisBrowser() {
  const { t } = useTranslation("console");
  return (
    <Alert
      color="brand"
      role="note"
      icon={<IconDeviceDesktop aria-hidden />}
      title={t("adoption.onlyHere.title")}
    >
      {t("adoption.onlyHere.text")}
    </Alert>
  );
}

import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";

/** Says that something worked, in a corner, for a few seconds. A new sentence takes the old one's place. */
export function useNotify(): (message: string) => void {
  const { t } = useTranslation("common");
  return (message) => {
    notifications.hide("said");
    notifications.show({
      id: "said",
      message,
      role: "status",
      closeButtonProps: { "aria-label": t("close") },
    });
  };
}

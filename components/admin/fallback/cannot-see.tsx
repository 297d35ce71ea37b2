import { Alert } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** What the figures cannot know, said plainly. */
export function CannotSee() {
  const { t } = useTranslation("fallback");
  return (
    <Alert color="brand" role="note" icon={<IconEyeOff aria-hidden />} title={t("cannotSee.title")}>
      {t("cannotSee.text")}
    </Alert>
  );
}

import { Button } from "@mantine/core";
import { IconUserCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routing/route";
import { useWho } from "../who";

/** Says as whom the person is here, and leads to where that can be changed. */
export function RoleLink() {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  return (
    <Button
      component="a"
      href={hrefOf("settings")}
      variant="subtle"
      color="gray"
      size="compact-md"
      leftSection={<IconUserCircle size={18} aria-hidden />}
    >
      {t(`roles.${profile.role}`)}
    </Button>
  );
}

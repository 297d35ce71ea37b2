import { Text } from "@mantine/core";
import { IconTableOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./checklist.module.css";

/** The old manual way that a step replaces, set apart so that nobody takes it for the new one. */
export function InsteadOf({ text }: { readonly text: string }) {
  const { t } = useTranslation("panel");
  return (
    <div className={classes.insteadOf}>
      <IconTableOff size={16} aria-hidden />
      <div>
        <Text size="xs" c="dimmed">
          {t("step.insteadOf")}
        </Text>
        <Text size="sm" className={classes.anywhere}>
          {text}
        </Text>
      </div>
    </div>
  );
}

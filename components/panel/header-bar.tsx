import { Box, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "@/components/ui/mark";
import classes from "./panel-header.module.css";

interface HeaderBarProps {
  /** Buttons at the end of the bar. */
  readonly children?: ReactNode;
  /** Said below the bar. */
  readonly below?: ReactNode;
}

/** The product's name, always in sight. */
export function HeaderBar({ children, below }: HeaderBarProps) {
  const { t } = useTranslation("common");
  return (
    <Box component="header" className={classes.header}>
      <Group gap={6} wrap="nowrap" justify="space-between" h={48} pl="md" pr="xs">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <Mark size={22} />
          <Text component="h1" fw={600} size="md" truncate>
            {t("productName")}
          </Text>
        </Group>
        <Group gap={2} wrap="nowrap">
          {children}
        </Group>
      </Group>
      {below}
    </Box>
  );
}

import { Anchor, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Mark } from "@/components/ui/mark";
import { hrefOf } from "../routing/route";

/** Mark and name; leads home. */
export function BrandLink() {
  const { t } = useTranslation(["console", "common"]);
  return (
    <Anchor href={hrefOf("home")} underline="never" c="inherit">
      <Group gap="xs" wrap="nowrap">
        <Mark size={28} />
        <Text fw={650} size="lg" span>
          {t("common:productName")}
        </Text>
        <Text c="dimmed" size="sm" span visibleFrom="xs">
          {t("shell.console")}
        </Text>
      </Group>
    </Anchor>
  );
}

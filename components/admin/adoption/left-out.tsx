import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Statistics } from "@/lib/core/statistics/report";
import { leftOutText } from "./left-out-text";

/** What the figures do not hold, and why: before anybody reads a total as all that happened. */
export function LeftOut({ statistics }: { readonly statistics: Statistics }) {
  const { t, i18n } = useTranslation("statistics");
  const text = leftOutText(t, statistics, i18n.language === "zh-CN" ? "" : " ");
  if (text === "") return null;
  return (
    <Text size="sm" c="dimmed" role="note">
      {text}
    </Text>
  );
}

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Part } from "@/components/discrepancy/differing-parts";
import { MarkedParts } from "@/components/discrepancy/marked-parts";

/** A name with what the other one has not, or has otherwise, marked. */
export function MarkedName({ name }: { readonly name: readonly Part[] }) {
  const { t } = useTranslation("sameRecord");
  if (name.every(({ text }) => text === "")) {
    return (
      <Text span size="sm" c="dimmed" fs="italic">
        {t("unnamed")}
      </Text>
    );
  }
  return (
    <Text span size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
      <MarkedParts parts={name} />
    </Text>
  );
}

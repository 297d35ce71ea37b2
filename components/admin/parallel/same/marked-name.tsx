import { Mark, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Parted } from "../differing-part";

/** A name with what the other one has not, or has otherwise, marked. */
export function MarkedName({ name: { before, part, after } }: { readonly name: Parted }) {
  const { t } = useTranslation("sameRecord");
  if (before + part + after === "") {
    return (
      <Text span size="sm" c="dimmed" fs="italic">
        {t("unnamed")}
      </Text>
    );
  }
  return (
    <Text span size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
      {before}
      {part !== "" && <Mark>{part}</Mark>}
      {after}
    </Text>
  );
}

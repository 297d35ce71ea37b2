import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LeftOut } from "@/lib/core/recording/left-out";
import { useWho } from "../who";

/** Says of a recorded draft which clicks are no steps, so that nobody looks for them. */
export function LeftOutNote({ leftOut }: { readonly leftOut: LeftOut | undefined }) {
  const { t } = useTranslation("recorder");
  const { language } = useWho();
  if (!leftOut) return null;
  const { count, names } = leftOut;
  const list = new Intl.ListFormat(language, { type: "unit" }).format(
    names.map((name) => t("line.control.named", { name })),
  );
  return (
    <Text size="sm" c="dimmed" role="note">
      {names.length === 0 ? t("leftOut.nameless", { count }) : t("leftOut.named", { count, list })}
    </Text>
  );
}

import { Badge } from "@mantine/core";
import { IconCheck, IconHelp, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "@/lib/core/cut-over/criterion";

const looks = {
  met: { color: "brand", icon: IconCheck },
  "not-met": { color: "red", icon: IconX },
  "not-enough-data": { color: "gray", icon: IconHelp },
} as const;

/** A verdict by word, sign and colour. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation("cutOver");
  const { color, icon: Icon } = looks[verdict];
  return (
    <Badge
      variant="light"
      color={color}
      tt="none"
      miw="max-content"
      leftSection={<Icon size={14} aria-hidden />}
      data-verdict={verdict}
    >
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}

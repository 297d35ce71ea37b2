import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecordFieldView } from "@/lib/messages/parallel-panel";
import { differingParts } from "@/components/discrepancy/differing-parts";
import type { Part } from "@/components/discrepancy/differing-parts";
import { MarkedValue } from "./marked-value";
import { useMomentText } from "@/components/discrepancy/use-moment-text";

/** The ledger's value above the CRM's, with what differs marked and, where one cannot see it, said. */
export function FieldValues({ field }: { readonly field: RecordFieldView }) {
  const { t } = useTranslation("comparison");
  const { moment } = useMomentText();
  const { ledger, crm, seen, outcome } = field;
  const differing =
    outcome === "differs" && ledger !== null && crm !== null ? differingParts(ledger, crm) : null;
  return (
    <Stack gap={6}>
      <MarkedValue
        label={t("value.ledger")}
        parts={differing?.left ?? plain(ledger)}
        unknown={t("value.noColumn")}
      />
      <MarkedValue
        label={t("value.crm")}
        parts={differing?.right ?? plain(crm)}
        unknown={t("value.notSeen")}
      />
      {differing?.only && <Text size="sm">{t(`only.${differing.only}`)}</Text>}
      {seen && (
        <Text size="xs" c="dimmed">
          {t(`seen.${seen.where}`, { moment: moment(seen.at) })}
        </Text>
      )}
    </Stack>
  );
}

function plain(value: string | null): readonly Part[] | null {
  return value === null ? null : [{ text: value, differs: false }];
}

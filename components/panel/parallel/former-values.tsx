import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RecordFieldView } from "@/lib/messages/parallel-panel";
import classes from "@/components/discrepancy/discrepancy.module.css";
import { useMomentText } from "@/components/discrepancy/use-moment-text";

/** What the ledger said before, newest first. */
export function FormerValues({ was }: Pick<RecordFieldView, "was">) {
  const { t } = useTranslation("comparison");
  const { day } = useMomentText();
  if (was.length === 0) return null;
  return (
    <details>
      <summary className={classes.summary}>{t("former.title", { count: was.length })}</summary>
      <Stack gap={6} mt={6}>
        {was.map(({ value, until }, place) => (
          // The same value may have stood there twice, and of one day may be two ledgers.
          <div key={place}>
            <Text size="xs" c="dimmed">
              {t("former.until", { day: day(until) })}
            </Text>
            <Text size="sm" className={classes.value}>
              {value === "" ? t("value.empty") : value}
            </Text>
          </div>
        ))}
      </Stack>
    </details>
  );
}

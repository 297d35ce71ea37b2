import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Part } from "@/components/discrepancy/differing-parts";
import classes from "@/components/discrepancy/discrepancy.module.css";
import { MarkedParts } from "@/components/discrepancy/marked-parts";

interface MarkedValueProps {
  /** `ledger` or `crm`: what it is, before the value. */
  readonly label: string;
  /** `null`: not known; the empty text is said in words. */
  readonly parts: readonly Part[] | null;
  /** Said in the place of a value that is not known. */
  readonly unknown: string;
}

/** What one side says, with what differs underlined and on a ground of its own. */
export function MarkedValue({ label, parts, unknown }: MarkedValueProps) {
  const { t } = useTranslation("comparison");
  const isEmpty = parts !== null && parts.every(({ text }) => text === "");
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {parts === null || isEmpty ? (
        <Text size="sm" c="dimmed">
          {isEmpty ? t("value.empty") : unknown}
        </Text>
      ) : (
        <Text size="sm" component="div" className={classes.value}>
          <MarkedParts parts={parts} />
        </Text>
      )}
    </div>
  );
}

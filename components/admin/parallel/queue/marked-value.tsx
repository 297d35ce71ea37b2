import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { differingParts, shortened } from "@/components/discrepancy/differing-parts";
import { MarkedParts } from "@/components/discrepancy/marked-parts";
import type { DifferenceView } from "@/lib/messages/parallel";

interface MarkedValueProps {
  readonly difference: DifferenceView;
  readonly side: "ledger" | "crm";
  /** In a row of a table: a little of what agrees, and what differs. */
  readonly isShort?: boolean;
}

/** So much of what agrees is enough to know where the difference is. */
const AROUND = 18;
/** Longer than this, a value is read in the details. */
const MOST_LINES = 3;

/** What one side says, with what differs from the other side marked. */
export function MarkedValue({ difference, side, isShort = false }: MarkedValueProps) {
  const { t } = useTranslation("parallel");
  const { kind, field, ledger, crm, rows } = difference;
  const note = (text: string) => (
    <Text span size="sm" c="dimmed" fs="italic">
      {text}
    </Text>
  );
  if (field === null) {
    if (kind === "duplicate" && side === "ledger" && rows.length > 1) {
      return note(t("differences.rowsThere", { count: rows.length }));
    }
    if (kind === "duplicate") return note(t("differences.unclear"));
    const isThere = (kind === "only-ledger") === (side === "ledger");
    return note(t(isThere ? "differences.there" : "differences.notThere"));
  }
  const value = side === "ledger" ? ledger : crm;
  if (value === null) return note(t("details.notSeen"));
  if (value.trim() === "") return note(t("differences.nothingWritten"));
  const { left, right } = differingParts(ledger ?? "", crm ?? "");
  const whole = side === "ledger" ? left : right;
  return (
    <Text
      span
      size="sm"
      style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
      {...(isShort && { lineClamp: MOST_LINES })}
    >
      <MarkedParts parts={isShort ? shortened(whole, AROUND) : whole} />
    </Text>
  );
}

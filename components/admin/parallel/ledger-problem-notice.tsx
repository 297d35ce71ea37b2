import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { LedgerProblem } from "@/lib/core/ledger/ledger-problem";
import { useFormat } from "../use-format";

interface LedgerProblemNoticeProps {
  /** Of the file. */
  readonly name: string;
  readonly problem: LedgerProblem;
}

/** Why a file is not read, and what to do about it. */
export function LedgerProblemNotice({ name, problem }: LedgerProblemNoticeProps) {
  const { t } = useTranslation(["parallel", "ledger"]);
  const { number } = useFormat();
  const values = {
    ...problem,
    ...("limit" in problem && { limit: number(problem.limit) }),
    ...("encoding" in problem && { encoding: t(`ledger:encodings.${problem.encoding}`) }),
  };
  const what = t(`ledger:problems.${problem.code}.what`, values);
  const text =
    problem.sheet === undefined ? what : t("ledger:inSheet", { sheet: problem.sheet, text: what });
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("import.file.refused", { name })}
    >
      <Text size="sm">{text}</Text>
      <Text size="sm">{t(`ledger:problems.${problem.code}.fix`, values)}</Text>
      <Text size="sm">{t("import.file.nothing")}</Text>
    </Alert>
  );
}

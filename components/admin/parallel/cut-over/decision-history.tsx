import { Button, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { SignOff } from "@/lib/core/cut-over/sign-off";
import type { CutOverView, WithdrawnSignOff } from "@/lib/messages/cut-over";
import type { RunView } from "@/lib/messages/parallel";
import { useFormat } from "../../use-format";
import { useWhose } from "../use-whose";
import { VerdictBadge } from "./verdict-badge";
import { WithdrawModal } from "./withdraw-modal";

interface DecisionHistoryProps {
  readonly run: RunView["run"];
  readonly view: CutOverView;
  readonly onDone: () => void;
}

/** Every decision, newest first, also those that were withdrawn. */
export function DecisionHistory({ run, view, onDone }: DecisionHistoryProps) {
  const { t } = useTranslation("cutOver");
  const [chosen, setChosen] = useState<SignOff | null>(null);
  const rows = [
    ...view.signOffs.map((signOff) => ({ signOff, by: null })),
    ...view.withdrawn,
  ].toSorted((a, b) => b.signOff.at - a.signOff.at);
  return (
    <Section title={t("history.title")} description={t("history.text")}>
      {rows.length === 0 ? (
        <Text size="sm">{t("history.none")}</Text>
      ) : (
        <WideTable minWidth={820} label={t("history.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("history.at")}</Table.Th>
              <Table.Th>{t("history.what")}</Table.Th>
              <Table.Th>{t("history.whose")}</Table.Th>
              <Table.Th>{t("history.who")}</Table.Th>
              <Table.Th>{t("history.gate")}</Table.Th>
              <Table.Th>{t("history.reason")}</Table.Th>
              <Table.Th data-no-print>{t("history.action")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ signOff, by }) => (
              <DecisionRow
                key={signOff.id}
                signOff={signOff}
                by={by}
                onWithdraw={() => setChosen(signOff)}
              />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <WithdrawModal
        key={chosen?.id}
        run={run}
        signOff={chosen}
        onClose={() => setChosen(null)}
        onDone={() => {
          setChosen(null);
          onDone();
        }}
      />
    </Section>
  );
}

interface DecisionRowProps {
  readonly signOff: SignOff;
  readonly by: WithdrawnSignOff["by"] | null;
  readonly onWithdraw: () => void;
}

function DecisionRow({ signOff, by, onWithdraw }: DecisionRowProps) {
  const { t } = useTranslation("cutOver");
  const { moment, day } = useFormat();
  const nameOf = useWhose();
  const { at, decision, department, role, name, gate, reason } = signOff;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {moment(at)}
      </Table.Th>
      <Table.Td>
        {decision === "stop-ledger"
          ? t("history.stop", { day: day(signOff.day) })
          : t("history.goOn")}
      </Table.Td>
      <Table.Td>{department === null ? t("gate.whole") : nameOf(department)}</Table.Td>
      <Table.Td>
        {name}
        <Text size="sm" c="dimmed">
          {t(`roles.${role}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <VerdictBadge verdict={gate.verdict} />
      </Table.Td>
      <Table.Td>{reason}</Table.Td>
      <Table.Td data-no-print={by === null ? true : undefined}>
        {by === null ? (
          <Button
            size="xs"
            variant="default"
            aria-label={t("history.withdrawFor", { moment: moment(at) })}
            onClick={onWithdraw}
          >
            {t("history.withdraw")}
          </Button>
        ) : (
          <Text size="sm">
            {t("history.withdrawn", { moment: moment(by.at), name: by.name, reason: by.reason })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

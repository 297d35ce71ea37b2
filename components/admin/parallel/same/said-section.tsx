import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { SaidPair } from "@/lib/messages/parallel-same";
import { ProblemNotice } from "../../problem-notice";
import { useAction } from "../../use-action";
import { useFormat } from "../../use-format";

interface SaidSectionProps {
  /** Newest first. */
  readonly said: readonly SaidPair[];
  /** Fails where it was not kept. */
  readonly onTakeBack: (pair: SaidPair) => Promise<void>;
}

/** What was said, of both kinds; all of it can be taken back. */
export function SaidSection({ said, onTakeBack }: SaidSectionProps) {
  const { t } = useTranslation("sameRecord");
  const action = useAction();
  const top = useRef<HTMLDivElement>(null);
  const takeBack = async (pair: SaidPair) => {
    // The row goes, and its button with it.
    if (await action.run(() => onTakeBack(pair))) top.current?.focus();
  };
  if (said.length === 0) return null;
  return (
    <Section title={t("list.title")} description={t("list.text")}>
      <Stack gap="md" ref={top} tabIndex={-1} role="group" aria-label={t("list.title")}>
        <ProblemNotice problem={action.problem} />
        {([true, false] as const).map((isSame) => (
          <SaidTable
            key={String(isSame)}
            title={t(isSame ? "list.same" : "list.different")}
            said={said.filter((pair) => pair.isSame === isSame)}
            isBusy={action.isRunning}
            onTakeBack={(pair) => void takeBack(pair)}
          />
        ))}
      </Stack>
    </Section>
  );
}

interface SaidTableProps {
  readonly title: string;
  readonly said: readonly SaidPair[];
  readonly isBusy: boolean;
  readonly onTakeBack: (pair: SaidPair) => void;
}

/** Of many, so many at first. */
const AT_ONCE = 20;

function SaidTable({ title, said, isBusy, onTakeBack }: SaidTableProps) {
  const { t } = useTranslation("sameRecord");
  const { moment } = useFormat();
  const [shown, setShown] = useState(AT_ONCE);
  if (said.length === 0) return null;
  const name = (record: SaidPair["ledger"]) => record.name ?? t("list.goneRecord");
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t("list.count", { title, count: said.length })}
      </Title>
      <WideTable minWidth={420} label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("inLedger")}</Table.Th>
            <Table.Th>{t("inCrm")}</Table.Th>
            <Table.Th>{t("list.when")}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {said.slice(0, shown).map((pair) => (
            <Table.Tr key={JSON.stringify([pair.ledger.key, pair.crm.key])}>
              {[pair.ledger, pair.crm].map((record, place) => (
                <Table.Td
                  key={place === 0 ? "ledger" : "crm"}
                  style={{ overflowWrap: "anywhere" }}
                  {...(record.name === null && { c: "dimmed", fs: "italic" })}
                >
                  {name(record)}
                </Table.Td>
              ))}
              <Table.Td>
                {moment(pair.at)}
                {pair.state !== null && pair.state !== "joined" && (
                  <Text size="sm" c="dimmed">
                    {t(`list.states.${pair.state}`)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">
                <Button
                  size="xs"
                  variant="default"
                  disabled={isBusy}
                  aria-label={t("list.takeBackOf", {
                    ledger: name(pair.ledger),
                    crm: name(pair.crm),
                  })}
                  onClick={() => onTakeBack(pair)}
                >
                  {t("list.takeBack")}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {said.length > shown && (
        <Group>
          <Button size="xs" variant="default" onClick={() => setShown(said.length)}>
            {t("list.all", { count: said.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

import { Badge, Button, Code, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { shownFingerprint } from "@/lib/core/bundle/shown-fingerprint";
import type { ContributorView } from "@/lib/messages/bundles";
import { ask } from "../ask";
import { useToday } from "../period/use-today";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useFormat } from "../use-format";
import { useNames } from "./use-names";
import { ForgetModal } from "./forget-modal";

interface ContributorsSectionProps {
  readonly contributors: readonly ContributorView[];
}

const DAY_MS = 86_400_000;
/** Drawn at first; a thousand rows take a second to draw. */
const FIRST = 50;
/** After so many days without a file somebody is called late. */
const LATE_DAYS = 14;

/** Whose facts are taken in, and how old they are. */
export function ContributorsSection({ contributors }: ContributorsSectionProps) {
  const { t } = useTranslation("bundles");
  const { problem, run, isRunning } = useAction();
  const [forgetting, setForgetting] = useState<ContributorView | null>(null);
  const [isAll, setIsAll] = useState(false);
  const names = useNames();
  const { day, moment } = useFormat();
  // Who is late stands first, then who never handed in.
  const sorted = contributors.toSorted((a, b) => (a.lastTakenAt ?? 0) - (b.lastTakenAt ?? 0));
  const shown = isAll ? sorted : sorted.slice(0, FIRST);
  const block = ({ key, isBlocked }: ContributorView) =>
    run(() => ask("blockContributor", { key, isBlocked: !isBlocked }));

  return (
    <Section title={t("people.title")} description={t("people.text")}>
      <ProblemNotice problem={problem} />
      <WideTable label={t("people.title")} minWidth={860} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("people.who")}</Table.Th>
            <Table.Th>{t("people.department")}</Table.Th>
            <Table.Th>{t("people.key")}</Table.Th>
            <Table.Th>{t("people.facts")}</Table.Th>
            <Table.Th>{t("people.last")}</Table.Th>
            <Table.Th>{t("people.action")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((each) => {
            const { key, label, from, to, lastTakenAt, isBlocked, withdrawnOn } = each;
            const who = label || shownFingerprint(key);
            return (
              <Table.Tr key={key}>
                <Table.Td>{names.colleague(label)}</Table.Td>
                <Table.Td>{names.department(each.department)}</Table.Td>
                <Table.Td>
                  <Code style={{ whiteSpace: "nowrap" }}>{shownFingerprint(key)}</Code>
                </Table.Td>
                <Table.Td>
                  {from !== null && to !== null
                    ? t("people.range", { from: day(from), to: day(to) })
                    : t("people.none")}
                </Table.Td>
                <Table.Td>
                  {lastTakenAt === null ? t("people.never") : moment(lastTakenAt)}{" "}
                  <State of={each} />
                </Table.Td>
                <Table.Td>
                  {withdrawnOn === null && (
                    <Group gap="xs" wrap="nowrap">
                      <Button
                        size="xs"
                        variant="default"
                        disabled={isRunning}
                        aria-label={t(isBlocked ? "people.unblockOf" : "people.blockOf", { who })}
                        onClick={() => void block(each)}
                      >
                        {t(isBlocked ? "people.unblock" : "people.block")}
                      </Button>
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={t("people.forgetOf", { who })}
                        onClick={() => setForgetting(each)}
                      >
                        {t("people.forget")}
                      </Button>
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
      {shown.length < sorted.length && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setIsAll(true)}>
            {t("people.more", { total: sorted.length })}
          </Button>
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {t("people.blockHint")}
      </Text>
      <ForgetModal contributor={forgetting} onClose={() => setForgetting(null)} />
    </Section>
  );
}

function State({ of }: { readonly of: ContributorView }) {
  const { t } = useTranslation("bundles");
  const { day } = useFormat();
  const today = useToday();
  const { withdrawnOn, isBlocked, lastTakenAt } = of;
  // `YYYY-MM-DDT00:00` is read as midnight here.
  const days = lastTakenAt === null ? 0 : (Date.parse(`${today}T00:00`) - lastTakenAt) / DAY_MS;
  const [color, text] =
    withdrawnOn !== null
      ? ["gray", t("people.withdrawn", { day: day(withdrawnOn) })]
      : isBlocked
        ? ["red", t("people.blocked")]
        : days >= LATE_DAYS
          ? ["yellow", t("people.late", { count: Math.ceil(days) })]
          : [null, ""];
  return color === null ? null : (
    <Badge variant="light" tt="none" miw="max-content" color={color}>
      {text}
    </Badge>
  );
}

import { Badge, Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { TakeInResult } from "@/lib/messages/bundles";
import { useFormat } from "../use-format";
import type { FileResult } from "./use-bring-in";
import { useWho } from "../who";
import { useNames } from "./use-names";

const colors = {
  refused: "red",
  waits: "yellow",
  withdrawn: "blue",
  taken: "green",
  known: "gray",
} as const;
const order = { refused: 0, waits: 1, withdrawn: 2, taken: 3, known: 4 } as const;

/** Refused, and nobody has to do anything about it. */
const harmless: ReadonlySet<string> = new Set(["duplicate", "nothing-new", "own-facts"]);

function stateOf(result: TakeInResult): keyof typeof order {
  return result.state === "refused" && harmless.has(result.problem) ? "known" : result.state;
}

/** Drawn at first; a person reads no more at once. */
const FIRST = 50;

interface FileResultsProps {
  readonly results: readonly FileResult[];
  readonly wasStopped: boolean;
  readonly onClear: () => void;
}

/** What became of each file, and why; what needs a person stands first. */
export function FileResults({ results, wasStopped, onClear }: FileResultsProps) {
  const { t } = useTranslation("bundles");
  const { language } = useWho();
  const [isAll, setIsAll] = useState(false);
  const count = (...states: (keyof typeof order)[]) =>
    results.filter(({ result }) => states.includes(stateOf(result))).length;
  const sorted = results.toSorted((a, b) => order[stateOf(a.result)] - order[stateOf(b.result)]);
  const shown = isAll ? sorted : sorted.slice(0, FIRST);
  const counts = [
    t("results.taken", { count: count("taken", "withdrawn") }),
    ...(count("waits") > 0 ? [t("results.waits", { count: count("waits") })] : []),
    ...(count("known") > 0 ? [t("results.known", { count: count("known") })] : []),
    ...(count("refused") > 0 ? [t("results.refused", { count: count("refused") })] : []),
    ...(wasStopped ? [t("bring.stop")] : []),
  ];
  return (
    <Section
      title={t("results.title")}
      actions={
        <Button size="xs" variant="default" onClick={onClear}>
          {t("results.clear")}
        </Button>
      }
    >
      <Text size="sm" role="status">
        {counts.join(language === "zh-CN" ? "" : " ")}
      </Text>
      <WideTable label={t("results.title")} minWidth={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="40%">{t("results.file")}</Table.Th>
            <Table.Th>{t("results.result")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ id, name, result }) => (
            <Table.Tr key={id}>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{name}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap" align="flex-start">
                  <Badge
                    variant="light"
                    tt="none"
                    miw="max-content"
                    color={colors[stateOf(result)]}
                  >
                    {t(`results.state.${stateOf(result)}`)}
                  </Badge>
                  <ResultText result={result} />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {shown.length < sorted.length && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setIsAll(true)}>
            {t("results.more", { total: sorted.length })}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function ResultText({ result }: { readonly result: TakeInResult }) {
  const { t } = useTranslation("bundles");
  const { day } = useFormat();
  const { colleague } = useNames();
  switch (result.state) {
    case "taken": {
      const [who, from, to] = [colleague(result.label), day(result.from), day(result.to)];
      return <Text size="sm">{t("results.takenText", { who, from, to })}</Text>;
    }
    case "withdrawn": {
      const [who, count] = [colleague(result.label), result.months];
      return <Text size="sm">{t("results.withdrawnText", { who, count })}</Text>;
    }
    case "waits":
      return <Text size="sm">{t("results.waitsText")}</Text>;
    case "refused":
      return <Text size="sm">{t(`problems.${result.problem}`)}</Text>;
  }
}

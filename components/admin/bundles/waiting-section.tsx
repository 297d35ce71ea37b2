import { Button, Checkbox, Code, Group, Table, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { BundleSender } from "@/lib/core/bundle/check-bundle";
import { shownFingerprint } from "@/lib/core/bundle/shown-fingerprint";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import type { BringIn } from "./use-bring-in";
import { useNames } from "./use-names";

interface WaitingSectionProps {
  readonly bringIn: BringIn;
  /** Names of the colleagues who are enrolled. */
  readonly taken: readonly string[];
}

/** Keys that nobody has enrolled yet: compare, name, enrol; then their files are taken in. */
export function WaitingSection({ bringIn, taken }: WaitingSectionProps) {
  const { t } = useTranslation("bundles");
  const names = useNames();
  const { run, isRunning, problem } = useAction();
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isCompared, setIsCompared] = useState(false);
  const senders = sendersOf(bringIn);
  const nameOf = ({ key }: BundleSender) => (labels[key] ?? "").trim();
  if (senders.length === 0) return null;
  // Two browsers of one person are two lines; but a name given twice may be a slip.
  const isTaken = (key: string, name: string) =>
    name !== "" &&
    [...taken, ...senders.flatMap(({ sender }) => (sender.key === key ? [] : [nameOf(sender)]))]
      .map((other) => other.trim())
      .includes(name);
  const wanted = senders.filter(({ sender }) => chosen.has(sender.key));

  const enrol = () =>
    run(async () => {
      const asked = wanted.map(({ sender }) => ({ ...sender, label: labels[sender.key] ?? "" }));
      await ask("enrol", { senders: asked });
      await bringIn.takeWaiting(chosen);
      setChosen(new Set());
      setIsCompared(false);
    });

  return (
    <Section title={t("waiting.title")} description={t("waiting.text")}>
      <WideTable label={t("waiting.title")} minWidth={640} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("waiting.key")}</Table.Th>
            <Table.Th>{t("waiting.name")}</Table.Th>
            <Table.Th>{t("waiting.department")}</Table.Th>
            <Table.Th>{t("waiting.files")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {senders.map(({ sender, files }) => {
            const key = shownFingerprint(sender.key);
            return (
              <Table.Tr key={sender.key}>
                <Table.Td>
                  <Checkbox
                    checked={chosen.has(sender.key)}
                    aria-label={t("waiting.choose", { key })}
                    label={<Code>{key}</Code>}
                    onChange={({ currentTarget: { checked } }) => {
                      const next = new Set(chosen);
                      if (checked) next.add(sender.key);
                      else next.delete(sender.key);
                      setChosen(next);
                      setIsCompared(false);
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t("waiting.nameOf", { key })}
                    placeholder={t("waiting.namePlaceholder")}
                    maxLength={80}
                    value={labels[sender.key] ?? ""}
                    description={
                      isTaken(sender.key, nameOf(sender)) ? t("waiting.nameTaken") : undefined
                    }
                    inputWrapperOrder={["input", "description"]}
                    onChange={({ currentTarget: { value } }) =>
                      setLabels({ ...labels, [sender.key]: value })
                    }
                  />
                </Table.Td>
                <Table.Td>{names.department(sender.department)}</Table.Td>
                <Table.Td>{files}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
      <Checkbox
        label={t("waiting.agree")}
        checked={isCompared}
        disabled={wanted.length === 0}
        onChange={({ currentTarget: { checked } }) => setIsCompared(checked)}
      />
      <ProblemNotice problem={problem} />
      <Group>
        <Button
          loading={isRunning}
          disabled={!isCompared || wanted.length === 0 || bringIn.isRunning}
          onClick={() => void enrol()}
        >
          {t("waiting.enrol", { count: wanted.length })}
        </Button>
      </Group>
    </Section>
  );
}

function sendersOf({ results }: BringIn) {
  const found = new Map<string, { readonly sender: BundleSender; readonly files: number }>();
  for (const { result } of results) {
    if (result.state !== "waits") continue;
    const { sender } = result;
    found.set(sender.key, { sender, files: (found.get(sender.key)?.files ?? 0) + 1 });
  }
  return [...found.values()];
}

import { Badge, Button, Code, Group, Table, Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { PublishedPlaybook } from "@/lib/messages/admin";
import { opensFor } from "../doors";
import { ProblemNotice } from "../problem-notice";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { EditionMenu } from "./edition-menu";
import { RestorePreview } from "./restore-preview";
import { useRestore } from "./use-restore";

interface HistorySectionProps {
  /** Newest first; the first is in force. */
  readonly history: readonly PublishedPlaybook[];
  readonly inForce: Playbook | null;
  readonly onRestored: () => void;
}

/** Every publication in this browser. An earlier one can be put in force again; nothing is lost by it. */
export function HistorySection({ history, inForce, onRestored }: HistorySectionProps) {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  const { moment, number } = useFormat();
  const { chosen, isRunning, problem, choose, restore, cancel } = useRestore(onRestored);

  const again = ({ restored }: PublishedPlaybook) => {
    const earlier = history.find(({ seq }) => seq === restored);
    return earlier && t("history.again", { moment: moment(earlier.publishedAt) });
  };

  return (
    <Section title={t("history.title")} description={t("history.text")}>
      <ProblemNotice problem={problem} />
      <WideTable minWidth={820} verticalSpacing="sm" label={t("history.title")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("history.columns.title")}</Table.Th>
            <Table.Th>{t("history.columns.version")}</Table.Th>
            <Table.Th>{t("history.columns.published")}</Table.Th>
            <Table.Th>{t("history.columns.author")}</Table.Th>
            <Table.Th>{t("history.columns.reason")}</Table.Th>
            <Table.Th>{t("history.columns.sha256")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t("history.columns.action")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.map((entry, index) => (
            <Table.Tr key={entry.seq}>
              <Table.Td>{entry.title}</Table.Td>
              <Table.Td>{number(entry.version)}</Table.Td>
              <Table.Td>{moment(entry.publishedAt)}</Table.Td>
              <Table.Td>
                {entry.author ?? t("history.noName")}
                {entry.writtenBy !== null && entry.writtenBy !== entry.author && (
                  <Text size="xs" c="dimmed">
                    {t("history.writtenBy", { who: entry.writtenBy })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {entry.reason}
                {[again(entry), entry.movedCases && t("history.movedCases")].map(
                  (note) =>
                    note && (
                      <Text key={note} size="xs" c="dimmed">
                        {note}
                      </Text>
                    ),
                )}
              </Table.Td>
              <Table.Td>
                <Code title={entry.sha256}>{entry.sha256.slice(0, 12)}</Code>
              </Table.Td>
              <Table.Td ta="end">
                <Group gap="xs" justify="flex-end" wrap="nowrap">
                  {index === 0 && (
                    <Badge variant="light" tt="none">
                      {t("playbook.inForce")}
                    </Badge>
                  )}
                  {index > 0 && opensFor(profile.role, "admin") && (
                    <Button
                      size="xs"
                      variant="default"
                      disabled={isRunning}
                      aria-label={t("history.restoreWhich", {
                        title: entry.title,
                        version: entry.version,
                      })}
                      onClick={() => void choose(entry)}
                    >
                      {t("history.restore")}
                    </Button>
                  )}
                  <EditionMenu entry={entry} inForce={index === 0 ? null : inForce} />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {chosen && (
        <RestorePreview
          key={chosen.entry.seq}
          {...chosen}
          inForce={inForce}
          isRunning={isRunning}
          onRestore={(publication) => void restore(chosen.entry, publication)}
          onCancel={cancel}
        />
      )}
    </Section>
  );
}

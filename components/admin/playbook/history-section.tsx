import { Badge, Button, Code, Table, Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { focusPageTitle } from "@/components/ui/use-page-focus";
import { WideTable } from "@/components/ui/wide-table";
import type { PublishedPlaybook } from "@/lib/messages/admin";
import { ask } from "../ask";
import { opensFor } from "../doors";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useNotify } from "../use-notify";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface HistorySectionProps {
  /** Newest first; the first is in force. */
  readonly history: readonly PublishedPlaybook[];
  readonly onRestored: () => void;
}

/** Every publication in this browser. An earlier one can be put in force again; nothing is lost by it. */
export function HistorySection({ history, onRestored }: HistorySectionProps) {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  const { moment, number } = useFormat();
  const { run, isRunning, problem } = useAction();
  const notify = useNotify();

  const restore = ({ seq, title, version }: PublishedPlaybook) =>
    run(async () => {
      await ask("restorePlaybook", { seq });
      notify(t("history.restored", { title, version }));
      onRestored();
      focusPageTitle();
    });

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
              <Table.Td>{entry.author ?? t("history.noName")}</Table.Td>
              <Table.Td>
                {entry.reason}
                {entry.movedCases && (
                  <Text size="xs" c="dimmed">
                    {t("history.movedCases")}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Code title={entry.sha256}>{entry.sha256.slice(0, 12)}</Code>
              </Table.Td>
              <Table.Td ta="end">
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
                    onClick={() => void restore(entry)}
                  >
                    {t("history.restore")}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
}

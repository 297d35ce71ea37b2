import { Anchor, Badge, Button, Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { textIn } from "@/lib/core/authoring/texts";
import type { Draft } from "@/lib/core/authoring/draft";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { hrefOf } from "../routing/route";
import { useAction } from "../use-action";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly onDropped: (draft: Draft) => void;
}

/** Processes that are being written or wait for review; nothing where there are none. */
export function DraftList({ drafts, onDropped }: DraftListProps) {
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const { moment } = useFormat();
  const { run, isRunning, problem } = useAction();
  const drop = (draft: Draft) =>
    void run(async () => {
      await ask("dropDraft", { id: draft.id });
      onDropped(draft);
    });

  return (
    <Section title={t("list.title")} description={t("list.text")}>
      <ProblemNotice problem={problem} />
      {drafts.length === 0 ? (
        <Text size="sm">{t("list.none")}</Text>
      ) : (
        <WideTable minWidth={640} verticalSpacing="sm" label={t("list.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("list.process")}</Table.Th>
              <Table.Th>{t("list.state")}</Table.Th>
              <Table.Th>{t("list.author")}</Table.Th>
              <Table.Th>{t("list.changed")}</Table.Th>
              <Table.Th>{t("list.action")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drafts.map((draft) => {
              const title = textIn(draft.content.process.title, language) || t("untitled");
              return (
                <Table.Tr key={draft.id}>
                  <Table.Td>
                    <Anchor href={hrefOf("drafts", { id: draft.id })}>{title}</Anchor>
                    <Text size="xs" c="dimmed">
                      {t(draft.base === null ? "list.new" : "list.changes")}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light" tt="none">
                      {t(`state.${draft.state}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>{draft.author ?? t("somebody")}</Table.Td>
                  <Table.Td>{moment(draft.changedAt)}</Table.Td>
                  <Table.Td>
                    <Group gap="xs" wrap="nowrap">
                      <Button
                        size="xs"
                        variant="default"
                        disabled={isRunning}
                        aria-label={t("list.dropWhich", { title })}
                        onClick={() => drop(draft)}
                      >
                        {t("list.drop")}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </WideTable>
      )}
    </Section>
  );
}

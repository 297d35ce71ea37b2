import { Accordion, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import { changesCsv } from "@/lib/core/export/learning-csv";
import type { ChangeFigures, LearningReport } from "@/lib/core/learning/report";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { NothingHere } from "./nothing-here";
import { PeopleTable } from "./people-table";

/** Every change of the playbook, and who has acknowledged it. */
export function ChangesSection({ report }: { readonly report: LearningReport }) {
  const { t } = useTranslation("learning");
  const { language } = useWho();
  const { changes, departments } = report;
  return (
    <Section
      title={t("report.changes")}
      description={t("report.changesText")}
      actions={
        changes.length > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => downloadText("changes.csv", "text/csv", changesCsv(report, language))}
          >
            {t("report.changesCsv")}
          </Button>
        )
      }
    >
      {changes.length === 0 ? (
        <NothingHere title={t("report.noChanges")} text={t("report.noChangesText")} />
      ) : (
        <Accordion variant="separated" order={3} multiple defaultValue={[]}>
          {changes.map((figures) => (
            <ChangeItem key={figures.change.id} figures={figures} departments={departments} />
          ))}
        </Accordion>
      )}
    </Section>
  );
}

interface ChangeItemProps {
  readonly figures: ChangeFigures;
  readonly departments: LearningReport["departments"];
}

function ChangeItem({ figures, departments }: ChangeItemProps) {
  const { t } = useTranslation("learning");
  const { language } = useWho();
  const { day } = useFormat();
  const { change, processTitle, stepTitle, pageName, people } = figures;
  const title = processTitle?.[language] ?? change.process;
  const where = change.where.text[language];
  const done = people.filter(({ acknowledgedOn }) => acknowledgedOn !== null).length;
  return (
    <Accordion.Item value={change.id}>
      <Accordion.Control>
        <Group justify="space-between" gap="sm" pr="sm">
          <div>
            <Text fw={600}>{stepTitle?.[language] ?? title}</Text>
            <Text size="sm" c="dimmed">
              {[stepTitle ? title : t("report.whole"), day(change.since)].join(" · ")}
            </Text>
          </div>
          {people.length > 0 && (
            <Badge variant={done === people.length ? "light" : "default"} size="lg" tt="none">
              {t("report.readBy", { done, count: people.length })}
            </Badge>
          )}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="md">
          <FactList
            facts={[
              { label: t("changes.before"), value: change.before[language] },
              { label: t("changes.now"), value: change.now[language] },
              {
                label: t("changes.where"),
                value: pageName ? t("changes.onPage", { where, page: pageName[language] }) : where,
              },
            ]}
          />
          <PeopleTable
            label={t("report.changes")}
            columns={["acknowledged"]}
            people={people.map(({ actor, department, acknowledgedOn }) => ({
              actor,
              department,
              days: [acknowledgedOn],
            }))}
            departments={departments}
          />
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

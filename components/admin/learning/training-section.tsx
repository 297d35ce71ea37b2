import { Accordion, Badge, Button, Group, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { Section } from "@/components/ui/section";
import { trainingCsv } from "@/lib/core/export/learning-csv";
import type { LearningReport, TrainingFigures } from "@/lib/core/learning/report";
import { useWho } from "../who";
import { NothingHere } from "./nothing-here";
import { PeopleTable } from "./people-table";

/** Every clip and document of the playbook, and who has opened and seen it. */
export function TrainingSection({ report }: { readonly report: LearningReport }) {
  const { t } = useTranslation("learning");
  const { language } = useWho();
  const { training, departments } = report;
  return (
    <Section
      title={t("report.training")}
      description={t("report.trainingText")}
      actions={
        training.length > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => downloadText("training.csv", "text/csv", trainingCsv(report, language))}
          >
            {t("report.trainingCsv")}
          </Button>
        )
      }
    >
      {training.length === 0 ? (
        <NothingHere title={t("report.noTraining")} text={t("report.noTrainingText")} />
      ) : (
        <Accordion variant="separated" order={3} multiple defaultValue={[]}>
          {training.map((figures) => (
            <TrainingRow key={figures.training.id} figures={figures} departments={departments} />
          ))}
        </Accordion>
      )}
    </Section>
  );
}

interface TrainingRowProps {
  readonly figures: TrainingFigures;
  readonly departments: LearningReport["departments"];
}

function TrainingRow({ figures, departments }: TrainingRowProps) {
  const { t } = useTranslation("learning");
  const { language } = useWho();
  const { training, processTitle, stepTitle, people } = figures;
  const { id, title, kind, minutes } = training;
  const done = people.filter(({ seenOn }) => seenOn !== null).length;
  const about = [
    t(`training.kind.${kind}`),
    ...(minutes === undefined ? [] : [t("training.minutes", { count: minutes })]),
    stepTitle?.[language] ?? processTitle?.[language] ?? t("report.general"),
  ];
  return (
    <Accordion.Item value={id}>
      <Accordion.Control>
        <Group justify="space-between" gap="sm" pr="sm">
          <div>
            <Text fw={600}>{title[language]}</Text>
            <Text size="sm" c="dimmed">
              {about.join(" · ")}
            </Text>
          </div>
          {people.length > 0 && (
            <Badge variant={done === people.length ? "light" : "default"} size="lg" tt="none">
              {t("report.seenBy", { done, count: people.length })}
            </Badge>
          )}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <PeopleTable
          label={title[language]}
          columns={["opened", "seen"]}
          people={people.map(({ actor, department, openedOn, seenOn }) => ({
            actor,
            department,
            days: [openedOn, seenOn],
          }))}
          departments={departments}
        />
      </Accordion.Panel>
    </Accordion.Item>
  );
}

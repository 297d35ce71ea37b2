import { ActionIcon, Button, Group, NumberInput, Paper, Select } from "@mantine/core";
import { SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
import { textIn } from "@/lib/core/authoring/texts";
import {
  trainingOf,
  withNewTraining,
  withTraining,
  withoutTraining,
} from "@/lib/core/authoring/training";
import type { DraftTraining } from "@/lib/core/authoring/training";
import { isLinkUrl } from "@/lib/core/playbook/link";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import { useWho } from "../who";
import type { Choice } from "./choice";
import { useEditing } from "./editing";
import { TextPair } from "./text-pair";

interface TrainingFormProps {
  readonly content: DraftContent;
  /** The process that the draft changes. */
  readonly base: Process | null;
  readonly inForce: Playbook;
  readonly onChange: (content: DraftContent) => void;
}

/** The clips, documents and pages about the process. */
export function TrainingForm({ content, base, inForce, onChange }: TrainingFormProps) {
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const items = trainingOf(inForce, content, base);
  const steps = content.process.steps.map((step, index) => ({
    value: step.id,
    label: textIn(step.title, language) || t("form.untitled", { number: index + 1 }),
  }));
  return (
    <Stack gap="sm" component="section" aria-labelledby="draft-training">
      <div>
        <Title order={3} size="h5" id="draft-training">
          {t("training.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("training.text")}
        </Text>
      </div>
      {items.map((item) => (
        <TrainingItem
          key={item.id}
          item={item}
          steps={steps}
          onChange={(next) => onChange(withTraining(content, next))}
          onRemove={() => onChange(withoutTraining(content, item.id))}
        />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange(withNewTraining(inForce, content))}
        >
          {t("training.add")}
        </Button>
      </Group>
    </Stack>
  );
}

interface TrainingItemProps {
  readonly item: DraftTraining;
  readonly steps: readonly Choice[];
  readonly onChange: (item: DraftTraining) => void;
  readonly onRemove: () => void;
}

const kinds = ["clip", "document", "page"] as const satisfies readonly DraftTraining["kind"][];

/** No id of a step: an id has no colon. */
const WHOLE_PROCESS = ":process";

function TrainingItem({ item, steps, onChange, onRemove }: TrainingItemProps) {
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const title = textIn(item.title, language) || t("training.untitled");
  const place = (what: string) => `training/${item.id}/${what}`;
  return (
    <Paper withBorder p="md" data-training={item.id}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600}>{title}</Text>
          <ActionIcon
            variant="default"
            aria-label={t("training.remove", { title })}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <TextPair
          label={t("training.name")}
          place={place("title")}
          value={item.title}
          onChange={(text) => onChange({ ...item, title: text })}
        />
        <TrainingPlace item={item} place={place("address")} onChange={onChange} />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <Select
            label={t("training.kind")}
            data={kinds.map((kind) => ({ value: kind, label: t(`training.kinds.${kind}`) }))}
            value={item.kind}
            allowDeselect={false}
            onChange={(chosen) => {
              const kind = kinds.find((each) => each === chosen);
              if (kind) onChange({ ...item, kind });
            }}
          />
          <Select
            label={t("training.about")}
            data={[{ value: WHOLE_PROCESS, label: t("training.wholeProcess") }, ...steps]}
            value={item.step ?? WHOLE_PROCESS}
            allowDeselect={false}
            onChange={(step) =>
              onChange({ ...item, step: step === WHOLE_PROCESS ? undefined : (step ?? undefined) })
            }
          />
          <NumberInput
            label={t("training.minutes")}
            min={1}
            max={600}
            allowDecimal={false}
            clampBehavior="strict"
            value={item.minutes ?? ""}
            onChange={(minutes) =>
              onChange({
                ...item,
                minutes: typeof minutes === "number" && minutes > 0 ? minutes : undefined,
              })
            }
          />
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

interface TrainingPlaceProps {
  readonly item: DraftTraining;
  readonly place: string;
  readonly onChange: (item: DraftTraining) => void;
}

/** Where it opens; a file that comes with the extension was put there by its makers and stays. */
function TrainingPlace({ item, place, onChange }: TrainingPlaceProps) {
  const { t } = useTranslation("drafts");
  const { isAsked } = useEditing();
  const [isLeft, setIsLeft] = useState(false);
  const { url, file } = item;
  if (file !== undefined) return <TextInput readOnly label={t("training.file")} value={file} />;
  const problem =
    (isLeft || isAsked) && !isLinkUrl(url ?? "")
      ? t(url === "" ? "form.missing" : "training.badAddress")
      : null;
  return (
    <div data-todo={place}>
      <TextInput
        type="url"
        label={t("training.address")}
        description={t("training.addressHint")}
        value={url ?? ""}
        error={problem}
        maxLength={500}
        onBlur={() => setIsLeft(true)}
        onChange={({ currentTarget }) => onChange({ ...item, url: currentTarget.value.trim() })}
      />
    </div>
  );
}

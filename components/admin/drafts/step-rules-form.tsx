import { ActionIcon, Checkbox, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { newPrompt } from "@/lib/core/authoring/draft-content";
import type { Step } from "@/lib/core/playbook/process";

interface StepRulesFormProps {
  readonly step: Step;
  /** Conditions in words, in the order in which they stand. */
  readonly conditions: readonly string[];
  readonly onChange: (step: Step) => void;
}

const moments = ["page-entered", "field-focused", "idle", "leaving"] as const;
const units = ["hours", "days", "business-days"] as const;

/** When the prompt comes, when the step is due, and whether it must be done at all. */
export function StepRulesForm({ step, conditions, onChange }: StepRulesFormProps) {
  const { t } = useTranslation("drafts");
  const { prompt, due } = step;
  return (
    <Stack gap="sm">
      <Checkbox
        label={t("form.optional")}
        description={t("form.optionalText")}
        checked={step.optional}
        onChange={({ currentTarget }) => onChange({ ...step, optional: currentTarget.checked })}
      />
      <Checkbox
        label={t("form.hasPrompt")}
        checked={prompt !== undefined}
        onChange={({ currentTarget }) => {
          const { prompt: _prompt, ...rest } = step;
          onChange(currentTarget.checked ? { ...rest, prompt: newPrompt } : rest);
        }}
      />
      {prompt && (
        <Group align="flex-end" gap="sm">
          <Select
            label={t("form.promptWhen")}
            data={moments.map((value) => ({ value, label: t(`when.${value}`) }))}
            value={prompt.when}
            allowDeselect={false}
            w={280}
            onChange={(value) => {
              const when = moments.find((each) => each === value);
              if (when) onChange({ ...step, prompt: { ...prompt, when } });
            }}
          />
          {prompt.when === "idle" && (
            <NumberInput
              label={t("form.idleSeconds")}
              min={10}
              max={600}
              allowDecimal={false}
              clampBehavior="strict"
              w={160}
              value={prompt.idleSeconds}
              onChange={(value) =>
                typeof value === "number" &&
                onChange({ ...step, prompt: { ...prompt, idleSeconds: Math.max(10, value) } })
              }
            />
          )}
        </Group>
      )}
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t("form.due")}
          placeholder={t("form.never")}
          min={1}
          max={365}
          allowDecimal={false}
          clampBehavior="strict"
          w={160}
          value={due?.within ?? ""}
          onChange={(value) => {
            const { due: _due, ...rest } = step;
            onChange(
              typeof value === "number" && value >= 1
                ? { ...rest, due: { unit: due?.unit ?? "business-days", within: value } }
                : rest,
            );
          }}
        />
        {due && (
          <Select
            label={t("form.dueUnit")}
            data={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
            value={due.unit}
            allowDeselect={false}
            w={200}
            onChange={(value) => {
              const unit = units.find((each) => each === value);
              if (unit) onChange({ ...step, due: { ...due, unit } });
            }}
          />
        )}
      </Group>
      {conditions.map((condition, index) => (
        <Group key={condition} gap="sm" wrap="nowrap">
          <Text size="sm" flex={1}>
            {t("form.condition", { condition })}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={t("form.dropCondition", { condition })}
            onClick={() =>
              onChange({ ...step, onlyIf: step.onlyIf.filter((_, at) => at !== index) })
            }
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}

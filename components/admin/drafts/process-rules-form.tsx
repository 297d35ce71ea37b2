import { Checkbox, MultiSelect, NumberInput, Select, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Process } from "@/lib/core/playbook/process";
import type { Choice } from "./choice";

interface ProcessRulesFormProps {
  readonly process: Process;
  readonly departments: readonly Choice[];
  readonly pages: readonly Choice[];
  readonly onChange: (change: Partial<Omit<Process, "id" | "steps">>) => void;
}

/** Who does the process, when it begins, and how strict it is. */
export function ProcessRulesForm(props: ProcessRulesFormProps) {
  const { process, departments, pages, onChange } = props;
  const { t } = useTranslation("drafts");
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <MultiSelect
          label={t("form.departments")}
          description={t("form.departmentsText")}
          data={departments}
          value={process.departments}
          placeholder={process.departments.length === 0 ? t("form.everybody") : ""}
          onChange={(chosen) => onChange({ departments: chosen })}
        />
        <Select
          label={t("form.startsOn")}
          description={t("form.startsOnText")}
          data={pages}
          value={process.startsOn ?? null}
          clearable
          placeholder={t("form.startsWithStep")}
          onChange={(page) => onChange({ startsOn: page ?? undefined })}
        />
        <NumberInput
          label={t("form.abandonAfter")}
          description={t("form.abandonAfterText")}
          min={1}
          max={1440}
          decimalScale={2}
          clampBehavior="strict"
          value={inHours(process.abandonAfterMinutes)}
          onChange={(hours) =>
            typeof hours === "number" && onChange({ abandonAfterMinutes: Math.round(hours * 60) })
          }
        />
      </SimpleGrid>
      <Checkbox
        label={t("form.inOrder")}
        checked={process.order === "in-order"}
        onChange={({ currentTarget }) =>
          onChange({ order: currentTarget.checked ? "in-order" : "any" })
        }
      />
      <Checkbox
        label={t("form.once")}
        checked={!process.repeats}
        onChange={({ currentTarget }) => onChange({ repeats: !currentTarget.checked })}
      />
      <Checkbox
        label={t("form.exempt")}
        description={t("form.exemptText")}
        checked={process.reminders === "exempt"}
        onChange={({ currentTarget }) =>
          onChange({ reminders: currentTarget.checked ? "exempt" : "capped" })
        }
      />
    </Stack>
  );
}

/** With as many places that the minutes come back from it. */
function inHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

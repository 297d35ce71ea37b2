import { Group, Input, NativeSelect, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routing/route";
import { goTo } from "../routing/use-route";
import { useWho } from "../who";
import { presets } from "./period";
import type { Period } from "./period";

interface FilterBarProps {
  readonly period: Period;
  readonly department: string | null;
}

/** Period and department. Every choice is an address, so the back button undoes it. */
export function FilterBar({ period, department }: FilterBarProps) {
  const { t } = useTranslation("console");
  const { departments } = useWho();
  const periodId = useId();
  const chosen: Record<string, string> =
    period.preset === null ? { from: period.from, to: period.to } : { period: period.preset };

  const show = (time: Record<string, string>, group: string | null) =>
    goTo(hrefOf("adoption", { ...time, ...(group === null ? {} : { department: group }) }));
  const showDays = (from: string, to: string) => {
    // A date field is empty while it is being typed.
    if (from !== "" && to !== "") show({ from, to }, department);
  };

  return (
    <Group align="flex-end" gap="md">
      <Stack gap={0}>
        <Input.Label labelElement="div" id={periodId}>
          {t("adoption.period")}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={periodId}
          value={period.preset ?? ""}
          onChange={(value) => show({ period: value }, department)}
          data={presets.map((value) => ({ value, label: t(`adoption.presets.${value}`) }))}
        />
      </Stack>
      <TextInput
        type="date"
        label={t("adoption.from")}
        value={period.from}
        max={period.to}
        onChange={(event) => showDays(event.currentTarget.value, period.to)}
      />
      <TextInput
        type="date"
        label={t("adoption.to")}
        value={period.to}
        min={period.from}
        onChange={(event) => showDays(period.from, event.currentTarget.value)}
      />
      <NativeSelect
        label={t("adoption.department")}
        value={department ?? ""}
        onChange={(event) => show(chosen, event.currentTarget.value || null)}
        data={[
          { value: "", label: t("adoption.allDepartments") },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Group>
  );
}

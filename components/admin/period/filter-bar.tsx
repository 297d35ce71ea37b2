import { Group, Input, NativeSelect, SegmentedControl, Stack } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routing/route";
import { goTo } from "../routing/use-route";
import { useWho } from "../who";
import { DayField } from "./day-field";
import { presets } from "./period";
import type { Period } from "./period";

interface FilterBarProps {
  readonly page: "adoption" | "fallback";
  readonly period: Period;
  readonly department: string | null;
  /** What else the address says, which stays. */
  readonly also?: Readonly<Record<string, string>>;
  /** Further choices, after these. */
  readonly children?: ReactNode;
}

/** Period and department. Every choice is an address, so the back button undoes it. */
export function FilterBar({ page, period, department, also = {}, children }: FilterBarProps) {
  const { t } = useTranslation("console");
  const { departments: known } = useWho();
  // An old link may name a department that the playbook no longer has.
  const isKnown = known.some(({ id }) => id === department);
  const periodId = useId();
  const chosen: Record<string, string> =
    period.preset === null ? { from: period.from, to: period.to } : { period: period.preset };

  const show = (time: Record<string, string>, group: string | null) =>
    goTo(hrefOf(page, { ...also, ...time, ...(group === null ? {} : { department: group }) }));
  /** Whichever end was moved past the other takes it along. */
  const showDays = (from: string, to: string, moved: string) =>
    show(from <= to ? { from, to } : { from: moved, to: moved }, department);

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
      <DayField
        label={t("adoption.from")}
        value={period.from}
        onChange={(day) => showDays(day, period.to, day)}
      />
      <DayField
        label={t("adoption.to")}
        value={period.to}
        onChange={(day) => showDays(period.from, day, day)}
      />
      <NativeSelect
        label={t("adoption.department")}
        value={department ?? ""}
        onChange={(event) => show(chosen, event.currentTarget.value || null)}
        data={[
          { value: "", label: t("adoption.allDepartments") },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
          ...(department === null || isKnown ? [] : [{ value: department, label: department }]),
        ]}
      />
      {children}
    </Group>
  );
}

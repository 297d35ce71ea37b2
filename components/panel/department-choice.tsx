import { Group, Radio, Select, Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PanelView } from "@/lib/messages/panel";
import classes from "./department-choice.module.css";

/** More than this, and a list to search in is quicker than cards. */
const MAX_CARDS = 6;
/** Department ids never hold an asterisk. */
const NOT_LISTED = "*";

/** `null`: mine is not listed. `undefined`: not answered yet. */
export type ChosenDepartment = string | null | undefined;

interface DepartmentChoiceProps {
  readonly departments: PanelView["departments"];
  readonly value: ChosenDepartment;
  readonly onChange: (department: string | null) => void;
  readonly error: string | null;
}

/** Which department the person works in; it decides which processes they see. */
export function DepartmentChoice({ departments, value, onChange, error }: DepartmentChoiceProps) {
  const { t } = useTranslation("panel");
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error === null) return;
    root.current?.querySelector<HTMLElement>("[role=radio], input")?.focus();
    root.current?.scrollIntoView({ block: "nearest" });
  }, [error]);

  const options = [
    ...departments.map(({ id, name }) => ({ value: id, label: name })),
    { value: NOT_LISTED, label: t("introduction.notListed") },
  ];
  const shared = {
    label: t("introduction.department"),
    description: t("introduction.departmentHint"),
    error,
    value: value === null ? NOT_LISTED : (value ?? null),
    onChange: (chosen: string | null) => onChange(chosen === NOT_LISTED ? null : chosen),
    withAsterisk: false,
    required: true,
  };

  if (departments.length > MAX_CARDS) {
    return (
      <div ref={root}>
        <Select
          {...shared}
          data={options}
          searchable
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          placeholder={t("introduction.departmentPlaceholder")}
          nothingFoundMessage={t("introduction.departmentNotFound")}
        />
      </div>
    );
  }
  return (
    <Radio.Group {...shared} ref={root} name="department">
      <Stack gap={6} mt="xs">
        {options.map(({ value: id, label }) => (
          <Radio.Card key={id} value={id} className={classes.card}>
            <Group wrap="nowrap" gap="sm">
              <Radio.Indicator size="xs" />
              <Text size="sm" className={classes.name}>
                {label}
              </Text>
            </Group>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}

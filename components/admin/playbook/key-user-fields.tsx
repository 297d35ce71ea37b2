import { ActionIcon, Box, Group, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { ChangeEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DepartmentEdit, KeyUserEdit } from "@/lib/core/playbook/department-edit";
import { placeIn } from "./use-departments-edit";
import type { DepartmentsEdit } from "./use-departments-edit";

interface KeyUserFieldsProps {
  readonly department: DepartmentEdit;
  readonly person: KeyUserEdit;
  /** What the fields are called stands above the first line only. */
  readonly isFirst: boolean;
  readonly edit: DepartmentsEdit;
}

/** As long as the playbook takes. */
const MAX_LENGTH = { name: 80, contact: 490 } as const;

/** Height of a label above its field, in CSS pixels. */
const LABEL_HEIGHT = 25;

/** A colleague who helps: the name that people know, and how to reach them. */
export function KeyUserFields({ department, person, isFirst, edit }: KeyUserFieldsProps) {
  const { t } = useTranslation("departments");
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const place = (field: Field) => placeIn(department.key, `${person.key}/${field}`);

  const problemOf = (field: Field) => {
    if (!edit.isAsked && !left.has(field)) return undefined;
    const found = edit.problems.find(
      (each) =>
        "person" in each &&
        each.key === department.key &&
        each.person === person.key &&
        (each.code === "contact") === (field === "contact"),
    );
    return found && t(`problems.${found.code}`);
  };
  const fieldProps = (field: Field) => ({
    ...(isFirst ? { label: t(`keyUsers.${field}`) } : { "aria-label": t(`keyUsers.${field}`) }),
    value: person[field],
    error: problemOf(field),
    maxLength: MAX_LENGTH[field],
    onBlur: () => setLeft(new Set([...left, field])),
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
      edit.write({
        ...department,
        keyUsers: department.keyUsers.map((each) =>
          each.key === person.key ? { ...each, [field]: currentTarget.value } : each,
        ),
      }),
  });

  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <Group align="flex-start" gap="sm" flex={1}>
        <Box flex={1} miw={200} data-todo={place("name")}>
          <TextInput {...fieldProps("name")} />
        </Box>
        <Box flex={1} miw={200} data-todo={place("contact")}>
          <TextInput
            {...fieldProps("contact")}
            inputMode="email"
            placeholder={t("keyUsers.example")}
          />
        </Box>
      </Group>
      <ActionIcon
        variant="default"
        size={36}
        mt={isFirst ? LABEL_HEIGHT : 0}
        aria-label={t("keyUsers.remove", { name: person.name || t("keyUsers.untitled") })}
        onClick={() => edit.removeKeyUser(department, person.key)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

type Field = "name" | "contact";

import {
  ActionIcon,
  Button,
  Group,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { otherThan, textIn } from "@/lib/core/authoring/texts";
import { languages } from "@/lib/core/language";
import { MAX_KEY_USERS } from "@/lib/core/playbook/department-edit";
import type { DepartmentEdit } from "@/lib/core/playbook/department-edit";
import { useWho } from "../who";
import { KeyUserFields } from "./key-user-fields";
import { placeIn } from "./use-departments-edit";
import type { DepartmentsEdit } from "./use-departments-edit";

interface DepartmentFieldsProps {
  readonly department: DepartmentEdit;
  readonly edit: DepartmentsEdit;
}

const MAX_NAME = 120;

/** One department: what it is called, and who helps in it. */
export function DepartmentFields({ department, edit }: DepartmentFieldsProps) {
  const { t } = useTranslation(["departments", "drafts"]);
  const { language } = useWho();
  const [isLeft, setIsLeft] = useState(false);
  const { key, name, keyUsers } = department;
  const title = textIn(name, language) || t("untitled");
  const problem =
    isLeft || edit.isAsked
      ? edit.problems.find(
          (each) => (each.code === "no-name" || each.code === "same-name") && each.key === key,
        )
      : undefined;

  return (
    <Paper withBorder p="md" role="group" aria-label={title} data-department={key}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600}>{title}</Text>
          <ActionIcon
            variant="default"
            aria-label={t("remove", { name: title })}
            onClick={() => edit.remove(department)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <SimpleGrid
          cols={{ base: 1, sm: languages.length }}
          spacing="sm"
          data-todo={placeIn(key, "name")}
          // Between the two languages the name is still being written.
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) setIsLeft(true);
          }}
        >
          {languages.map((each, index) => (
            <TextInput
              key={each}
              lang={each}
              label={`${t("name")} · ${t(`drafts:form.language.${each}`)}`}
              value={name[each]}
              placeholder={name[otherThan(each)]}
              error={index === 0 ? problem && t(`problems.${problem.code}`) : problem !== undefined}
              maxLength={MAX_NAME}
              onChange={({ currentTarget }) =>
                edit.write({ ...department, name: { ...name, [each]: currentTarget.value } })
              }
            />
          ))}
        </SimpleGrid>
        <Text size="sm" fw={600}>
          {t("keyUsers.title")}
        </Text>
        {keyUsers.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("keyUsers.none")}
          </Text>
        )}
        {keyUsers.map((person, index) => (
          <KeyUserFields
            key={person.key}
            department={department}
            person={person}
            isFirst={index === 0}
            edit={edit}
          />
        ))}
        <Group data-todo={placeIn(key, "add")}>
          <Button
            size="xs"
            variant="default"
            disabled={keyUsers.length >= MAX_KEY_USERS}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => edit.addKeyUser(department)}
          >
            {t("keyUsers.add")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

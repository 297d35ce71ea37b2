import { Anchor, Badge, Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Department } from "@/lib/core/playbook/playbook";
import { useWho } from "../who";

/** Departments with their key users. One key user alone is a risk: when they leave, the department falls back. */
export function DepartmentList({ departments }: { readonly departments: readonly Department[] }) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  return (
    <Table verticalSpacing="sm" aria-label={t("contents.departments")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="35%">{t("contents.department")}</Table.Th>
          <Table.Th>{t("contents.keyUsers")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {departments.map(({ id, name, keyUsers }) => (
          <Table.Tr key={id}>
            <Table.Td>{name[language]}</Table.Td>
            <Table.Td>
              <Group gap="md">
                {keyUsers.map(({ name: person, contact }) =>
                  contact === undefined ? (
                    <Text key={person} size="sm">
                      {person}
                    </Text>
                  ) : (
                    <Anchor key={person} href={contact} target="_blank" rel="noreferrer" size="sm">
                      {person}
                    </Anchor>
                  ),
                )}
                {keyUsers.length < 2 && (
                  <Badge color="yellow" variant="light" tt="none">
                    {t(keyUsers.length === 0 ? "contents.noKeyUser" : "contents.oneKeyUser")}
                  </Badge>
                )}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

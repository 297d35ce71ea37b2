import { Button, Group, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { DepartmentList } from "./department-list";
import { DepartmentsForm } from "./departments-form";

interface DepartmentSectionProps {
  readonly inForce: Playbook;
  readonly nextVersion: number;
  readonly onPublished: () => void;
}

/** Who is in the playbook: departments, and whom their people can ask. */
export function DepartmentSection({ inForce, nextVersion, onPublished }: DepartmentSectionProps) {
  const { t } = useTranslation(["departments", "console"]);
  const [isOpen, setIsOpen] = useState(false);
  const { departments } = inForce;
  const isNobodyNamed = departments.every(({ keyUsers }) => keyUsers.length === 0);
  const published = () => {
    setIsOpen(false);
    onPublished();
  };
  return (
    <Section
      title={t("console:contents.departments")}
      description={t("console:contents.departmentsText")}
    >
      {isOpen ? (
        <DepartmentsForm
          inForce={inForce}
          nextVersion={nextVersion}
          onPublished={published}
          onCancel={() => setIsOpen(false)}
        />
      ) : (
        <>
          <DepartmentList departments={departments} />
          {isNobodyNamed && <Text size="sm">{t("nobody")}</Text>}
          <Group gap="md">
            <Button
              variant={isNobodyNamed ? "filled" : "default"}
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setIsOpen(true)}
            >
              {t("open")}
            </Button>
            <Text size="sm" c="dimmed" flex={1} miw={240}>
              {t("openText")}
            </Text>
          </Group>
        </>
      )}
    </Section>
  );
}

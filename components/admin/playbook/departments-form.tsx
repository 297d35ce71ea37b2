import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { MAX_DEPARTMENTS, staying } from "@/lib/core/playbook/department-edit";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { CheckedFile } from "./checked-file";
import { DownloadChecked } from "./download-checked";
import { DepartmentFields } from "./department-fields";
import { LeavingDepartment } from "./leaving-department";
import { ADD_PLACE, useDepartmentsEdit } from "./use-departments-edit";

interface DepartmentsFormProps {
  readonly inForce: Playbook;
  /** What an edition made of it is called: no edition had this number. */
  readonly nextVersion: number;
  readonly onPublished: () => void;
  readonly onCancel: () => void;
}

/** Departments and key users, written here; then checked, previewed and published as the next edition. */
export function DepartmentsForm(props: DepartmentsFormProps) {
  const { inForce, nextVersion, onPublished, onCancel } = props;
  const { t } = useTranslation("departments");
  const edit = useDepartmentsEdit(inForce, nextVersion, onPublished);
  const { edits, problems, isAsked, isSame, importer } = edit;
  const { state } = importer;
  const isNobodyLeft = problems.some(({ code }) => code === "none-left");

  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("oneLanguage")}
      </Text>
      {edits.map((each) =>
        each.leaving ? (
          <LeavingDepartment key={each.key} department={each} inForce={inForce} edit={edit} />
        ) : (
          <DepartmentFields key={each.key} department={each} edit={edit} />
        ),
      )}
      <Group data-todo={ADD_PLACE}>
        <Button
          variant="default"
          disabled={staying(edits).length >= MAX_DEPARTMENTS}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={edit.add}
        >
          {t("add")}
        </Button>
      </Group>
      <div role="status">
        {isNobodyLeft && (
          <Text size="sm" c="red">
            {t("problems.none-left")}
          </Text>
        )}
        {isAsked && isSame && <Text size="sm">{t("unchanged")}</Text>}
      </div>
      <Group gap="sm">
        <Button
          loading={importer.isRunning && state.step !== "preview"}
          onClick={() => void edit.check()}
        >
          {t("check")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </Group>
      <CheckedFile importer={importer} inForce={inForce}>
        <DownloadChecked importer={importer} />
      </CheckedFile>
    </Stack>
  );
}

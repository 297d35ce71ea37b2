import { Alert, Badge, Button, Group, List, Paper, Select, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { textIn } from "@/lib/core/authoring/texts";
import { staying } from "@/lib/core/playbook/department-edit";
import type { DepartmentEdit } from "@/lib/core/playbook/department-edit";
import { departmentPlaces } from "@/lib/core/playbook/department-places";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { useWho } from "../who";
import { placeIn } from "./use-departments-edit";
import type { DepartmentsEdit } from "./use-departments-edit";

interface LeavingDepartmentProps {
  readonly department: DepartmentEdit;
  readonly inForce: Playbook;
  readonly edit: DepartmentsEdit;
}

/** More would not be read. */
const MOST_PLACES = 8;

/** No key of a department: a key has no colon. */
const NOTHING = ":nothing";

/** A department that goes: where the playbook names it, and who is named there from now on. */
export function LeavingDepartment({ department, inForce, edit }: LeavingDepartmentProps) {
  const { t } = useTranslation("departments");
  const { language } = useWho();
  const { key, name, leaving } = department;
  const title = textIn(name, language);
  const places = departmentPlaces(inForce, key);
  const stay = staying(edit.edits);
  const inItsPlace = leaving?.inItsPlace;
  const isOpen = edit.problems.some(
    (each) => each.code === "nothing-in-its-place" && each.key === key,
  );

  return (
    <Paper withBorder p="md" role="group" aria-label={title} data-department={key}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" data-todo={placeIn(key, "leaving")}>
          <Group gap="xs">
            <Text fw={600} td="line-through">
              {title}
            </Text>
            <Badge color="red" variant="light" tt="none">
              {t("leaving.badge")}
            </Badge>
          </Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            aria-label={t("leaving.keepWhich", { name: title })}
            onClick={() => edit.keep(department)}
          >
            {t("leaving.keep")}
          </Button>
        </Group>
        <Text size="sm">{t("leaving.what")}</Text>
        <Text size="sm">{t(places.length === 0 ? "leaving.nowhere" : "leaving.namedIn")}</Text>
        {places.length > 0 && (
          <>
            <List size="sm">
              {places.slice(0, MOST_PLACES).map((place) => (
                <List.Item key={`${place.kind} ${place.id}`}>
                  {t(`leaving.place.${place.kind}`, { title: place.title[language] })}
                </List.Item>
              ))}
              {places.length > MOST_PLACES && (
                <List.Item>{t("leaving.more", { count: places.length - MOST_PLACES })}</List.Item>
              )}
            </List>
            <div data-todo={placeIn(key, "in-its-place")}>
              <Select
                label={t("leaving.inItsPlace")}
                placeholder={t("leaving.choose")}
                maw={420}
                allowDeselect={false}
                data={[
                  ...stay.map((each) => ({
                    value: each.key,
                    label: textIn(each.name, language) || t("untitled"),
                  })),
                  { value: NOTHING, label: t("leaving.nothing") },
                ]}
                value={isOpen ? null : (inItsPlace ?? NOTHING)}
                error={edit.isAsked && isOpen && t("problems.nothing-in-its-place")}
                onChange={(chosen) =>
                  edit.write({
                    ...department,
                    leaving: { inItsPlace: chosen === NOTHING ? null : (chosen ?? undefined) },
                  })
                }
              />
            </div>
            {inItsPlace === null && places.some(({ isOnly }) => isOnly) && (
              <Alert
                color="yellow"
                role="status"
                icon={<IconAlertTriangle aria-hidden />}
                title={t("leaving.beware")}
              >
                <List size="sm">
                  {places
                    .filter(({ isOnly }) => isOnly)
                    .map((place) => (
                      <List.Item key={`${place.kind} ${place.id}`}>
                        {t(`leaving.everybody.${place.kind}`, { title: place.title[language] })}
                      </List.Item>
                    ))}
                </List>
              </Alert>
            )}
          </>
        )}
      </Stack>
    </Paper>
  );
}

import { Button, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { useWho } from "../who";
import type { Save } from "./use-save";

/** Department, which decides whose processes the panel shows, and a name that stays on this computer. */
export function PersonSection({ save }: { readonly save: Save }) {
  const { t } = useTranslation(["console", "common"]);
  const { profile, departments } = useWho();
  const saved = profile.displayName ?? "";
  const [name, setName] = useState(saved);

  return (
    <Section title={t("settings.person")}>
      <NativeSelect
        label={t("settings.department")}
        description={t(
          departments.length === 0 ? "settings.noDepartments" : "settings.departmentText",
        )}
        maw={420}
        disabled={departments.length === 0}
        value={profile.department ?? ""}
        data={[
          { value: "", label: t("settings.notNamed") },
          ...departments.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={({ currentTarget }) => void save({ department: currentTarget.value || null })}
      />
      {!profile.introduced && <Text size="sm">{t("settings.notYetTold")}</Text>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save({ displayName: name.trim() || null });
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t("settings.displayName")}
            description={t("settings.displayNameText")}
            flex={1}
            maw={420}
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === saved}>
            {t("common:save")}
          </Button>
        </Group>
      </form>
    </Section>
  );
}

import { Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Role } from "@/lib/core/profile";
import { useWho } from "../who";
import type { Save } from "./use-save";

const roles: readonly Role[] = ["user", "key-user", "admin"];

/** Which doors the console shows. */
export function RoleSection({ save }: { readonly save: Save }) {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  return (
    <Section title={t("settings.role")} description={t("settings.roleText")}>
      <Radio.Group
        aria-label={t("settings.role")}
        value={profile.role}
        onChange={(value) => {
          const role = roles.find((candidate) => candidate === value);
          if (role) void save({ role });
        }}
      >
        <Stack gap="sm">
          {roles.map((role) => (
            <Radio
              key={role}
              value={role}
              label={t(`roles.${role}`)}
              description={t(`settings.roles.${role}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}

import { Anchor, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemNotice } from "../problem-notice";
import { hrefOf } from "../routing/route";
import { LookSection } from "./look-section";
import { PersonSection } from "./person-section";
import { RoleSection } from "./role-section";
import { useSave } from "./use-save";

/** Language and look, role, and what the person says about themself. Every choice is saved at once. */
export function SettingsPage() {
  const { t } = useTranslation("console");
  const { save, problem } = useSave();
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.settings")} description={t("settings.text")} />
      <ProblemNotice problem={problem} />
      <LookSection save={save} />
      <RoleSection save={save} />
      <PersonSection save={save} />
      <Anchor href={hrefOf("welcome")} size="sm">
        {t("settings.welcome")}
      </Anchor>
    </Stack>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { CheckedFile } from "../checked-file";
import { DownloadChecked } from "../download-checked";
import { useImport } from "../use-import";
import { DrawnDepartments } from "./drawn-departments";
import { fileOf } from "./file-of";
import { TrialForm } from "./trial-form";
import { useTrialText } from "./use-trial-text";

interface TrialSectionProps {
  readonly inForce: Playbook;
  readonly nextVersion: number;
  readonly onPublished: () => void;
}

/** Whether prompts help: the trial in force, and a form that makes an edition with another. */
export function TrialSection({ inForce, nextVersion, onPublished }: TrialSectionProps) {
  const { t } = useTranslation("trial");
  const trialText = useTrialText(inForce);
  const [isOpen, setIsOpen] = useState(false);
  const importer = useImport(onPublished);
  const { holdOut, ...withoutTrial } = inForce.prompting;
  const published = () => {
    setIsOpen(false);
    onPublished();
  };
  const remove = () =>
    importer.check(fileOf({ ...inForce, prompting: withoutTrial, version: nextVersion }));
  return (
    <Section title={t("plan.title")} description={t("plan.text")}>
      {isOpen ? (
        <TrialForm
          inForce={inForce}
          nextVersion={nextVersion}
          onPublished={published}
          onCancel={() => setIsOpen(false)}
        />
      ) : (
        <>
          {holdOut ? (
            <>
              <Text size="sm">{trialText(holdOut)}</Text>
              <DrawnDepartments holdOut={holdOut} departments={inForce.departments} />
            </>
          ) : (
            <Text size="sm">{t("plan.none")}</Text>
          )}
          <Group gap="md">
            <Button variant="default" onClick={() => setIsOpen(true)}>
              {t(holdOut ? "plan.change" : "plan.open")}
            </Button>
            {holdOut && (
              <Button
                variant="default"
                loading={importer.isRunning && importer.state.step !== "preview"}
                onClick={() => void remove()}
              >
                {t("plan.remove")}
              </Button>
            )}
          </Group>
          {holdOut && (
            <Text size="sm" c="dimmed">
              {t("plan.changeText")}
            </Text>
          )}
          <CheckedFile importer={importer} inForce={inForce}>
            <Text size="sm">{t("plan.removeText")}</Text>
            <DownloadChecked importer={importer} />
          </CheckedFile>
        </>
      )}
    </Section>
  );
}

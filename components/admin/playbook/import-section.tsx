import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { opensFor } from "../doors";
import { ProblemNotice } from "../problem-notice";
import { useWho } from "../who";
import { ProblemTable } from "./problem-table";
import { PublishPreview } from "./publish-preview";
import { useImport } from "./use-import";

interface ImportSectionProps {
  readonly inForce: Playbook | null;
  readonly onPublished: () => void;
}

/** A playbook file on its way: picked, checked, previewed, published. */
export function ImportSection({ inForce, onPublished }: ImportSectionProps) {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  const importer = useImport(onPublished);
  const { state } = importer;
  const kind = opensFor(profile.role, "admin") ? "publish" : "check";

  return (
    <Section title={t(`import.${kind}.title`)} description={t(`import.${kind}.text`)}>
      <FileDrop
        label={t("import.label")}
        accept=".json,application/json"
        text={t("import.drop")}
        choose={t("import.choose")}
        isBusy={importer.isRunning && state.step !== "preview"}
        onFile={(file) => void importer.check(file)}
      />
      <ProblemNotice problem={importer.problem} />
      {state.step === "refused" && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={state.name}>
          <Text size="sm">{t(`import.refused.${state.reason}`)}</Text>
          <Text size="sm">{t(inForce ? "import.unchanged" : "import.nothing")}</Text>
        </Alert>
      )}
      {state.step === "problems" && (
        <ProblemTable name={state.name} problems={state.problems} hasInForce={inForce !== null} />
      )}
      {state.step === "preview" && (
        <PublishPreview
          name={state.name}
          checked={state.checked}
          inForce={inForce}
          isRunning={importer.isRunning}
          onPublish={(publication) => void importer.publish(state.name, state.source, publication)}
          onCancel={importer.cancel}
        />
      )}
    </Section>
  );
}

import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "@/components/ui/file-drop";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { opensFor } from "../doors";
import { useWho } from "../who";
import { CheckedFile } from "./checked-file";
import { ReceivedFile } from "./received/received-file";
import { useReceived } from "./received/use-received";
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
  const received = useReceived(onPublished);
  /** A colleague’s JSON, or what another admin has signed. */
  const look = (file: File) => {
    const isSigned = file.name.endsWith(".zip");
    if (isSigned) importer.cancel();
    else received.cancel();
    void (isSigned ? received : importer).check(file);
  };
  const kind = opensFor(profile.role, "admin") ? "publish" : "check";

  return (
    <Section title={t(`import.${kind}.title`)} description={t(`import.${kind}.text`)}>
      <FileDrop
        label={t("import.label")}
        accept=".json,application/json,.zip"
        text={t("import.drop")}
        choose={t("import.choose")}
        isBusy={
          (importer.isRunning && state.step !== "preview") ||
          (received.isRunning && received.state.step !== "ready")
        }
        onFile={look}
      />
      {state.step === "refused" && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={state.name}>
          <Text size="sm">{t(`import.refused.${state.reason}`)}</Text>
          <Text size="sm">{t(inForce ? "import.unchanged" : "import.nothing")}</Text>
        </Alert>
      )}
      <CheckedFile importer={importer} inForce={inForce} />
      <ReceivedFile received={received} hasInForce={inForce !== null} inForce={inForce} />
    </Section>
  );
}

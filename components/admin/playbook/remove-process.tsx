import { Alert, Button, List, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { goesAlong, withoutProcess } from "@/lib/core/authoring/without-process";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import { CheckedFile } from "./checked-file";
import { useImport } from "./use-import";

interface RemoveProcessProps {
  readonly process: Process;
  readonly inForce: Playbook;
  /** What an edition made of it is called: no edition had this number. */
  readonly nextVersion: number;
  /** Of the process, in the person's language. */
  readonly title: string;
  readonly onPublished: () => void;
}

/** Takes a process out of the playbook: the difference is shown first, and published with a reason. */
export function RemoveProcess(props: RemoveProcessProps) {
  const { process, inForce, nextVersion, title, onPublished } = props;
  const { t } = useTranslation("drafts");
  const importer = useImport(onPublished);
  const isShown = importer.state.step === "preview";
  const { training, changes, oldTools } = goesAlong(inForce, process.id);

  const check = () => {
    const next = withoutProcess(inForce, process.id, nextVersion);
    const source = `${JSON.stringify(next, null, 2)}\n`;
    void importer.check(new File([source], `${next.id}-v${next.version}.json`));
  };

  return (
    <Stack gap="md" align="stretch">
      <div>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          aria-label={t("remove.which", { title })}
          aria-expanded={isShown}
          loading={importer.isRunning && !isShown}
          onClick={isShown ? importer.cancel : check}
        >
          {t("remove.open")}
        </Button>
      </div>
      {isShown && (
        <Alert color="yellow" title={t("remove.title", { title })}>
          <List size="sm">
            <List.Item>{t("remove.cases")}</List.Item>
            <List.Item>{t("remove.figures")}</List.Item>
            {training > 0 && <List.Item>{t("remove.training", { count: training })}</List.Item>}
            {changes > 0 && <List.Item>{t("remove.changes", { count: changes })}</List.Item>}
            {oldTools > 0 && <List.Item>{t("remove.oldTools", { count: oldTools })}</List.Item>}
            <List.Item>{t("remove.back")}</List.Item>
          </List>
        </Alert>
      )}
      <CheckedFile importer={importer} inForce={inForce} />
    </Stack>
  );
}

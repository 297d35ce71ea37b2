import { Divider, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SentenceGap } from "@/components/ui/sentence-gap";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CheckedPlaybook } from "@/lib/messages/admin";
import { opensFor } from "../doors";
import { useWho } from "../who";
import { AddedProcess } from "./added-process";
import { ChangeLine } from "./change-line";
import { DiffList } from "./diff-list";
import { PreviewNotices } from "./preview-notices";
import { PreviewTitle } from "./preview-title";
import { PublishForm } from "./publish-form";
import type { Publication } from "./use-import";

interface PublishPreviewProps {
  readonly name: string;
  readonly checked: CheckedPlaybook;
  readonly inForce: Playbook | null;
  readonly isRunning: boolean;
  readonly onPublish: (publication: Publication) => void;
  readonly onCancel: () => void;
}

/** A file without problems: what publishing it would change. */
export function PublishPreview(props: PublishPreviewProps) {
  const { name, checked, inForce, isRunning, onPublish, onCancel } = props;
  const { t } = useTranslation("console");
  const { language, profile } = useWho();
  const { title, version, processes, parallelRuns } = checked.playbook;

  return (
    <Stack gap="md">
      <Divider />
      <PreviewTitle
        title={t("preview.title", { title: title[language], version })}
        origin={t("preview.file", { name })}
      />
      <PreviewNotices checked={checked} />
      {inForce ? (
        <DiffList before={inForce} after={checked.playbook} />
      ) : (
        <>
          <Text size="sm">
            {t("preview.first", { count: processes.length })}
            {parallelRuns.length > 0 && (
              <>
                <SentenceGap />
                {t("preview.firstRuns", { count: parallelRuns.length })}
              </>
            )}
          </Text>
          {processes.map((process) => (
            <AddedProcess key={process.id} process={process} playbook={checked.playbook} />
          ))}
          {parallelRuns.map(({ id, name: called }) => (
            <ChangeLine
              key={id}
              kind={t("diff.parallelRun")}
              title={called[language]}
              change="added"
              parts={[]}
            />
          ))}
        </>
      )}
      {opensFor(profile.role, "admin") ? (
        <PublishForm
          kind="publish"
          isFirst={inForce === null}
          isRunning={isRunning}
          onPublish={onPublish}
          onCancel={onCancel}
        />
      ) : (
        <Text size="sm">{t("preview.forAdmin")}</Text>
      )}
    </Stack>
  );
}
